import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  flag,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { LANGUAGES } from '#platform/language/languages'
import { body } from '#platform/api/openapi/request_body'
import {
  codeValidator,
  loginValidator,
  logoutValidator,
  newPasswordValidator,
  passwordResetValidator,
  passwordValidator,
  profileValidator,
  refreshValidator,
  registrationValidator,
  secondStepValidator,
  tokenValidator,
} from '#validators/auth_validators'

const tokens = {
  access_token: { ...text, description: 'JWT, for 15 minutes' },
  refresh_token: { ...text, description: 'Works once' },
  token_type: { const: 'Bearer' },
  expires_in: { ...count, description: 'Seconds' },
}

const person = {
  id: uuid,
  email: { type: 'string', format: 'email' },
  first_name: nullable(text),
  last_name: nullable(text),
  role: { ...text, description: 'Key of the role' },
  permissions: arrayOf(text),
  email_verified: flag,
  locale: {
    enum: [...LANGUAGES, null],
    description: 'The language they chose; null is the company’s',
  },
}

const company = {
  id: uuid,
  name: text,
  slug: text,
  domain: text,
  url: { type: 'string', format: 'uri' },
}

const schemas: Record<string, JsonSchema> = {
  TokenPair: object(tokens),
  Login: object({ user: ref('Principal'), ...tokens }),
  Principal: object(person),
  Profile: object({
    ...person,
    tenant: object({ ...company, time_zone: text, locale: text, currency: text }),
  }),
  Registration: object({
    tenant: object(company),
    user: ref('Principal'),
    ...tokens,
    handoff_url: { ...text, description: 'Opens the company’s own address, logged in; works once' },
  }),
  Notice: object({ message: text }),
  LoginChallenge: object({
    mfa_required: { const: true },
    mfa_token: { ...text, description: 'For POST /auth/mfa, five minutes' },
  }),
  DeviceSession: object({
    id: uuid,
    kind: oneOf('browser', 'api'),
    device: nullable({ ...text, description: 'Like “Chrome on Windows”' }),
    ip: text,
    created_at: moment,
    last_seen_at: moment,
    is_current: flag,
  }),
  SecondFactor: object({
    enabled: flag,
    confirmed_at: nullable(moment),
    recovery_codes_left: count,
    required: { ...flag, description: 'The role asks for it' },
  }),
  SecondFactorSetup: object({
    secret: { ...text, description: 'Base32, to type into an authenticator app' },
    uri: { ...text, description: 'otpauth://…, to show as a QR code' },
  }),
  RecoveryCodes: object({
    recovery_codes: { ...arrayOf(text), description: 'Each works once; shown this one time' },
  }),
}

export const auth: NounDescription = {
  tag: 'Authentication',
  about: 'Signing up, logging in and out, and who one is.',
  schemas,
  operations: {
    'auth.register': {
      summary: 'Sign a company up',
      description:
        'At the bare address, without X-Tenant. The company is usable when the answer arrives.',
      body: body(registrationValidator),
      answer: answers.created('Registration'),
    },
    'auth.login': {
      summary: 'Log in',
      description: 'With a second factor on the answer is a challenge for POST /auth/mfa.',
      body: body(loginValidator),
      answer: answers.one({ anyOf: [ref('Login'), ref('LoginChallenge')] }),
    },
    'auth.mfa': {
      summary: 'Log in: the second step',
      description: 'The code is one the app shows, or a recovery code. Each works once.',
      body: body(secondStepValidator),
      answer: answers.one('Login'),
    },
    'auth.refresh': {
      summary: 'Exchange a refresh token',
      description: 'Each works once: a spent one ends its whole log-in.',
      body: body(refreshValidator),
      answer: answers.one('TokenPair'),
    },
    'auth.logout': {
      summary: 'Log out',
      body: body(logoutValidator, { optional: true }),
      answer: answers.none(),
    },
    'auth.password_reset': {
      summary: 'Ask for a new password',
      description: 'The answer never tells whether the address is known.',
      body: body(passwordResetValidator),
      answer: answers.accepted('Notice'),
    },
    'auth.password_reset.confirm': {
      summary: 'Choose a new password',
      description: 'Ends every session.',
      body: body(newPasswordValidator),
      answer: answers.none(),
    },
    'auth.verify_email': {
      summary: 'Confirm an e-mail address',
      body: body(tokenValidator),
      answer: answers.none(),
    },
    'auth.verify_email.resend': {
      summary: 'Ask for a new confirmation link',
      answer: answers.accepted('Notice'),
    },
    'auth.sessions.index': {
      summary: 'List where one is logged in',
      answer: answers.page('DeviceSession'),
    },
    'auth.sessions.destroy': {
      summary: 'Log one device out',
      description: 'Holds at its next request.',
      answer: answers.none(),
    },
    'auth.sessions.destroy_others': {
      summary: 'Log every other device out',
      answer: answers.none(),
    },
    'auth.mfa.show': {
      summary: 'Read whether a second factor is on',
      answer: answers.one('SecondFactor'),
    },
    'auth.mfa.setup': {
      summary: 'Begin to set a second factor up',
      description: 'Idempotency-Key is ignored: no secret is kept to be repeated.',
      answer: answers.one('SecondFactorSetup'),
    },
    'auth.mfa.confirm': {
      summary: 'Switch the second factor on',
      description: 'With a code the app shows. The answer holds the recovery codes, this one time.',
      body: body(codeValidator),
      answer: answers.one('RecoveryCodes'),
    },
    'auth.mfa.recovery_codes': {
      summary: 'Replace the recovery codes',
      body: body(passwordValidator),
      answer: answers.one('RecoveryCodes'),
    },
    'auth.mfa.disable': {
      summary: 'Switch the second factor off',
      body: body(passwordValidator),
      answer: answers.none(),
    },
    'auth.me': { summary: 'Read who one is', answer: answers.one('Profile') },
    'auth.me.update': {
      summary: 'Choose one’s language',
      description: 'Pages, mails and messages follow it. null is the company’s language.',
      body: body(profileValidator),
      answer: answers.one('Profile'),
    },
  },
}
