import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

/**
 * A socket with PGlite at its other end, so that the one driver and the one codec serve both
 * databases. What is written together is answered together.
 */
export class PGliteStream extends Duplex {
  readonly #pglite: PGlite

  constructor(pglite: PGlite) {
    super()
    this.#pglite = pglite
  }

  connect() {
    queueMicrotask(() => this.emit('connect'))
    return this
  }

  override _read() {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void) {
    this.#pglite.execProtocolRaw(chunk).then(
      (answer) => {
        if (answer.length > 0) this.push(Buffer.from(answer))
        done()
      },
      (error: Error) => done(error),
    )
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void) {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'buffer', done)
  }

  override _final(done: () => void) {
    this.push(null)
    done()
  }

  // What `pg` asks of a socket and nobody needs here.
  setNoDelay() {}
  setKeepAlive() {}
  ref() {}
  unref() {}
}
