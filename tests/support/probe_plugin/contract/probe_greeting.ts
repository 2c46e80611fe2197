export abstract class ProbeGreeting {
  abstract greet(name: string): string
}
