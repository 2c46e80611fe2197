import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  flag,
  nullable,
  object,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { LANGUAGES } from '#platform/language/languages'
import { body } from '#platform/api/openapi/request_body'
import {
  loginValidator,
  logoutValidator,
  newPasswordValidator,
  passwordResetValidator,
  profileValidator,
  refreshValidator,
  registrationValidator,
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
    'auth.login': { summary: 'Log in', body: body(loginValidator), answer: answers.one('Login') },
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
    'auth.me': { summary: 'Read who one is', answer: answers.one('Profile') },
    'auth.me.update': {
      summary: 'Choose one’s language',
      description: 'Pages, mails and messages follow it. null is the company’s language.',
      body: body(profileValidator),
      answer: answers.one('Profile'),
    },
  },
}
