/** How this company buys. */
export const purchaseSettings = {
  async approvalSteps(_total: string): Promise<number> {
    return 1
  },
  async overReceiptPercent(): Promise<number> {
    return 0
  },
}
