import { Socket } from 'node:net'

/**
 * A socket that sends what was gathered as one packet. `pg` writes a statement in five pieces, and the
 * system takes one large piece much faster than fifty small ones.
 */
export class PacketSocket extends Socket {
  override _writev(
    chunks: { chunk: Buffer; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    const packet = Buffer.concat(chunks.map(({ chunk }) => chunk))
    this._write(packet, 'buffer' as BufferEncoding, done)
  }
}
