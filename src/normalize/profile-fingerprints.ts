/** Profiles as something that changes. */
import { fingerprintOf } from './fingerprint.ts'
import { PROFILES } from './profiles/index.ts'
import { GENERIC } from './recognise.ts'

const FINGERPRINTS: ReadonlyMap<string, string> = new Map([
  [GENERIC.id, fingerprintOf(GENERIC)],
  ...PROFILES.map((profile) => [profile.id, fingerprintOf(profile)] as const),
])

/** Of all that a profile says; undefined where there is none of this id. */
export function profileFingerprint(id: string): string | undefined {
  return FINGERPRINTS.get(id)
}

/** Of what recognition looks at in all profiles: where it is the same, every document has the profile that it had. */
export const TRAITS_FINGERPRINT = fingerprintOf(
  PROFILES.map(({ id, version, fingerprints }) => ({ id, version, fingerprints })),
)
