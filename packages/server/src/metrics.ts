import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Answered } from '@igny8/credits-http/contract'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What a server counts about itself. Never an account, a token or a key: labels are few and fixed. */
export interface Metrics {
  readonly contentType: string
  /** Everything, in Prometheus' text format. */
  text(): Promise<string>
  /** Passes the command on and counts what came of it. */
  command(command: Command, submitted: Promise<Outcome>): Promise<Outcome>
  batch(commands: number): void
  answer(answered: Answered, seconds: number): void
}

const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128]
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** Makes the counters of one process, at zero. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const commands = new Counter({
    name: 'credits_commands_total',
    help: 'Commands by type and by what came of them: done, denied, rejected, failed.',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const denials = new Counter({
    name: 'credits_denials_total',
    help: 'Denied commands by the code of their decision.',
    labelNames: ['code'],
    registers,
  })
  const batches = new Histogram({
    name: 'credits_batch_commands',
    help: 'Commands that were committed together.',
    buckets: batchSizes,
    registers,
  })
  const requests = new Histogram({
    name: 'credits_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers,
  })
  const waiting = new Gauge({
    name: 'credits_queue_commands',
    help: 'Commands that were accepted and have no outcome yet.',
    registers,
  })

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    async command({ type }, submitted) {
      waiting.inc()
      try {
        const outcome = await submitted
        commands.inc({ type, outcome: outcome.type })
        if (outcome.type === 'denied') denials.inc({ code: outcome.decision.code })
        return outcome
      } catch (error) {
        commands.inc({ type, outcome: 'failed' })
        throw error
      } finally {
        waiting.dec()
      }
    },
    batch: (size) => batches.observe(size),
    answer({ route, reply }, took) {
      requests.observe({ route: route ?? 'other', status: reply.status }, took)
    },
  }
}
