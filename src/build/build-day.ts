/** The day of the build as `MM-DD` in Beijing; `BUILD_DAY` sets it where output has to be the same byte for byte. */
export function buildDay(): string {
  return process.env['BUILD_DAY'] ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(5, 10);
}
