/** A part of an account's state, with the account it belongs to. */
export interface InAccount<Value> {
  readonly account: string
  readonly value: Value
}
