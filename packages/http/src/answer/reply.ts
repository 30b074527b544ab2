/** An answer before it becomes a `Response` of some runtime. */
export interface Reply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | ReadableStream<Uint8Array> | null
}

/** A reply as a fetch `Response`. */
export function responseOf({ body, ...init }: Reply): Response {
  return new Response(body, init)
}
