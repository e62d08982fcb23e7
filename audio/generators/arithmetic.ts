// Sine, powers and logarithms from plain +, -, * and / alone. The language leaves the last bits of Math.sin, exp
// and log to each engine; these give the same bits everywhere, and so does every sound that is made with them.

const LN_2 = Math.LN2;
const DB_PER_DOUBLING = 6.020599913279624;

/** The sine of an angle in turns (1 = the whole circle), right to 1e-7. */
export function sine(turns: number): number {
  const t = turns - Math.floor(turns + 0.5);
  const quarter = t > 0.25 ? 0.5 - t : t < -0.25 ? -0.5 - t : t;
  const x = quarter * 2 * Math.PI;
  const xx = x * x;
  return x * (1 + xx * (-1 / 6 + xx * (1 / 120 + xx * (-1 / 5040 + xx * (1 / 362_880 - xx / 39_916_800)))));
}

/** The cosine of an angle in turns. */
export function cosine(turns: number): number {
  return sine(turns + 0.25);
}

/** 2 to the power of any number from -1000 to 1000. */
export function powerOfTwo(exponent: number): number {
  const whole = Math.floor(exponent + 0.5);
  const x = (exponent - whole) * LN_2;
  let result =
    1 + x * (1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + (x / 6) * (1 + x / 7))))));
  for (let left = whole; left > 0; left--) result *= 2;
  for (let left = whole; left < 0; left++) result /= 2;
  return result;
}

/** The logarithm to base 2 of a positive number. */
export function logarithmOfTwo(value: number): number {
  let whole = 0;
  let rest = value;
  for (; rest > Math.SQRT2; rest /= 2) whole++;
  for (; rest < Math.SQRT1_2; rest *= 2) whole--;
  const t = (rest - 1) / (rest + 1);
  const tt = t * t;
  return whole + ((2 * t) / LN_2) * (1 + tt * (1 / 3 + tt * (1 / 5 + tt * (1 / 7 + tt * (1 / 9 + tt / 11)))));
}

/** What to multiply samples by for a gain in dB. */
export function gainOf(db: number): number {
  return powerOfTwo(db / DB_PER_DOUBLING);
}

/** What is left of a decaying value after `seconds`, when it falls to 1/e in `decaySeconds`. */
export function decayOver(seconds: number, decaySeconds: number): number {
  return powerOfTwo(-seconds / decaySeconds / LN_2);
}
