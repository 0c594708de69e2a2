/** Figures of a unit's year that satisfy the identities of the form, drawn to the grain its print can show. */
import type { Random } from './random.ts'
import { type Fen, grainOf, type Style } from './style.ts'

export interface Spending {
  readonly total: Fen
  readonly basic: Fen
  readonly personnel: Fen
  readonly public: Fen
  readonly project: Fen
  readonly general: Fen
  readonly key: Fen
}

export interface Figures {
  readonly actual: Spending
  readonly adjusted: Spending
  readonly initial: Spending
  /** wages + individuals = personnel; goods = public */
  readonly wages: Fen
  readonly individuals: Fen
  readonly goods: Fen
  readonly carriedIn: Fen
  readonly reception: Fen
  readonly vehicleOperation: Fen
  readonly assetsInUse: Fen
  readonly assetsLeased: Fen
  readonly staff: Staff
}

export interface Staff {
  readonly authorizedAdministrative: number
  readonly authorizedInstitution: number
  readonly administrative: number
  readonly institution: number
  readonly retired: number
  readonly dispatched: number
  readonly socialWorkers: number
  readonly departments: number
}

export function drawFigures(random: Random, style: Style): Figures {
  const grain = grainOf(style)
  const yuan = (low: number, high: number): Fen =>
    Math.round((random.integer(low, high) * 100 + random.integer(0, 99)) / grain) * grain
  const wages = yuan(900_000, 4_500_000)
  const individuals = yuan(60_000, 900_000)
  const goods = yuan(150_000, 1_200_000)
  const general = random.chance(0.5) ? 0 : yuan(40_000, 600_000)
  const key = yuan(60_000, 1_800_000)
  const actual = spending(wages + individuals, goods, general, key)
  const grown = (fen: Fen, low: number, high: number): Fen =>
    Math.round((fen * random.integer(low, high)) / 1000 / grain) * grain
  const adjusted = spending(
    random.chance(0.3) ? actual.personnel : grown(actual.personnel, 1000, 1120),
    grown(actual.public, 1000, 1300),
    grown(actual.general, 1000, 1150),
    grown(actual.key, 1000, 1200),
  )
  const initial = spending(
    grown(adjusted.personnel, 850, 1150),
    grown(adjusted.public, 700, 1100),
    grown(adjusted.general, 800, 1000),
    grown(adjusted.key, 600, 1000),
  )
  return {
    actual,
    adjusted,
    initial,
    wages,
    individuals,
    goods,
    carriedIn: random.chance(0.5) ? 0 : yuan(10_000, 300_000),
    // whole hundreds of 元: forms print these in 万元 even where the rest is in 元
    reception: random.chance(0.3) ? 0 : random.integer(10, 900) * 10_000,
    vehicleOperation: random.chance(0.5) ? 0 : random.integer(80, 600) * 10_000,
    assetsInUse: yuan(200_000, 3_000_000),
    assetsLeased: random.chance(0.7) ? 0 : yuan(50_000, 400_000),
    staff: drawStaff(random),
  }
}

function spending(personnel: Fen, publicCosts: Fen, general: Fen, key: Fen): Spending {
  return {
    total: personnel + publicCosts + general + key,
    basic: personnel + publicCosts,
    personnel,
    public: publicCosts,
    project: general + key,
    general,
    key,
  }
}

function drawStaff(random: Random): Staff {
  const authorizedAdministrative = random.integer(4, 12)
  const authorizedInstitution = random.integer(3, 14)
  return {
    authorizedAdministrative,
    authorizedInstitution,
    administrative: authorizedAdministrative + random.integer(-2, 3),
    institution: authorizedInstitution + random.integer(-2, 2),
    retired: random.integer(3, 25),
    dispatched: random.integer(1, 4),
    socialWorkers: random.integer(2, 9),
    departments: random.integer(2, 7),
  }
}

/** part ÷ whole as a percentage cut to `decimals`, as most forms print it ("95.93"); "0" for nothing of nothing. */
export function percentText(part: number, whole: number, decimals = 2): string {
  if (whole === 0) return '0'
  const scaled = Math.floor(Number((BigInt(part) * 100n * 10n ** BigInt(decimals)) / BigInt(whole)))
  return String(scaled / 10 ** decimals)
}
