// Loaded before a host, in its process: it starts at the instant that the pictures were taken at, and
// lives on from there. The database in the process asks the same clock.
const { PICTURED_AT } = process.env
const RealDate = Date
const shiftMs = RealDate.parse(PICTURED_AT) - RealDate.now()

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + shiftMs] : parts))
  }
  static now() {
    return RealDate.now() + shiftMs
  }
}
