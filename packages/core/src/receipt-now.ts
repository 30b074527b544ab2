import type { Credits } from './credits.ts'
import type { Receipt } from './model/receipt.ts'

/** The receipt of work that ended before, with the balance as it is now. */
export async function receiptNow(
  credits: Pick<Credits, 'account'>,
  account: string,
  { charged, released }: { readonly charged: number; readonly released: number },
): Promise<Receipt> {
  const balance = (await credits.account({ account })).credits
  return { charged, released, reason: 'settled', credits: balance }
}
