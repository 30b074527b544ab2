/** One thing a case does. */
export type Step = RequestStep | WaitStep | TogetherStep

export interface RequestToSend {
  readonly method: string
  readonly path: string
  /** The idempotency key. */
  readonly key?: unknown
  readonly body?: unknown
}

export interface RequestStep extends RequestToSend {
  readonly id?: string
  readonly save?: Readonly<Record<string, Source>>
  readonly expect: {
    readonly status: unknown
    /** By lower-case name; `null`: not sent. */
    readonly headers?: Readonly<Record<string, string | null>>
    readonly body?: unknown
    /** The id of the step whose body this one's equals. */
    readonly sameAs?: string
  }
}

/** A JSON pointer, or one into the element of a list that matches. */
export type Source =
  | string
  | { readonly from: string; readonly where: unknown; readonly take: string }

export interface WaitStep {
  readonly waitSeconds: number
}

/** All of these at once, `times` over. */
export interface TogetherStep {
  readonly together: readonly RequestToSend[]
  readonly times?: number
  readonly expect: { readonly statuses: unknown; readonly sameBodies?: true }
}
