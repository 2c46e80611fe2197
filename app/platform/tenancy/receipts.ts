type Open = { heard: number; wanted?: number; settle: () => void }

/** Announcements that wait for a word from everybody who listens. */
export class Receipts {
  private open = new Map<string, Open>()
  private count = 0

  /** @param patience milliseconds after which those who said nothing are not waited for */
  constructor(private readonly patience: number) {}

  /** @param ask sends the announcement with this receipt and answers how many have to confirm it */
  async collect(ask: (receipt: string) => Promise<number>) {
    const receipt = String(++this.count)
    const { promise, resolve } = Promise.withResolvers<void>()
    const open: Open = { heard: 0, settle: resolve }
    this.open.set(receipt, open)
    try {
      // The first may answer before we know how many there are.
      open.wanted = await ask(receipt)
      if (open.heard < open.wanted) await this.within(promise)
    } finally {
      this.open.delete(receipt)
    }
  }

  take(receipt: string) {
    const open = this.open.get(receipt)
    if (open && ++open.heard === open.wanted) open.settle()
  }

  private async within(promise: Promise<void>) {
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, this.patience)
    await Promise.race([promise, late])
    clearTimeout(timer)
  }
}
