/**
 * What is dear to make and shared by whoever asks for the same: kept as long as somebody else holds it, and no
 * longer. A count or a size would have to be guessed.
 */
export class WeakCache<Value extends object> {
  readonly #known = new Map<string, WeakRef<Value>>()
  readonly #gone = new FinalizationRegistry<string>((name) => {
    // Another of the same name may have come since.
    if (!this.#known.get(name)?.deref()) this.#known.delete(name)
  })

  get size() {
    return this.#known.size
  }

  get(name: string): Value | undefined {
    return this.#known.get(name)?.deref()
  }

  set(name: string, value: Value) {
    if (this.get(name) === value) return
    this.#known.set(name, new WeakRef(value))
    this.#gone.register(value, name)
  }
}
