import { Secret, TOTP } from 'otpauth';

const period = 30;
/** A code of the step before or after is taken too: clocks differ, and typing takes time. */
const tolerance = 1;

/** A new secret of 160 bits, base32. */
export function newTotpSecret(random: (byteCount: number) => Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(random(20)).buffer }).base32;
}

/** What an authenticator reads from the code on the slip. */
export function toTotpUri(secret: string, issuer: string, loginName: string): string {
  return toTotp(secret, { issuer, label: loginName }).toString();
}

/** The time step (30 s since 1970) a code belongs to, if it is right at this time; RFC 6238. */
export function findTotpStep(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = toTotp(secret, {}).validate({ token: code, timestamp, window: tolerance });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

function toTotp(secret: string, names: { issuer?: string; label?: string }): TOTP {
  return new TOTP({
    ...names,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });
}
