import { ProbeGreeting } from '#tests/support/probe_plugin/contract/probe_greeting'

export default class FriendlyGreeting extends ProbeGreeting {
  greet(name: string) {
    return `Hello ${name}`
  }
}
