// Imports the module that the first argument names and prints how long that took.
const [address] = process.argv.slice(2)
const cpuBefore = process.cpuUsage()
const start = performance.now()
await import(address)
const wallMs = performance.now() - start
const { user, system } = process.cpuUsage(cpuBefore)
process.stdout.write(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000 }))
