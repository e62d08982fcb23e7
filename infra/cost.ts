// npm run cost [-- --listeners 1000000]: what a month costs, and what would bind first.
import { billOf, firstQuota, nightDollars } from './cost/bill';
import { readCostData } from './cost/data';
import { usageOf } from './cost/usage';
import { OneLineError, run } from './one-line';
import { readOptions } from './options';

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const dollars = (amount: number): string =>
  `$${amount.toLocaleString('en', { maximumFractionDigits: amount < 100 ? 2 : 0 })}`;
const whole = (amount: number): string => Math.round(amount).toLocaleString('en');

function main(): void {
  const sizes = sizesFrom(readOptions({ listeners: { type: 'string' } }).listeners);
  const data = readCostData();
  const { prices, habits } = data;
  print(
    `List prices of ${prices.date}, ${prices.region}, no free tier. A listener's month: ${habits.night} nights of`,
  );
  print(
    `eight hours, ${habits.session} sessions of ten minutes, ${habits.tip} tips (infra/cost/habits.yaml).`,
  );
  for (const listeners of sizes) {
    const use = usageOf(listeners, data);
    const bill = billOf(use, data);
    const sum = Object.values(bill).reduce((total, cost) => total + cost, 0);
    print(`\n${whole(listeners)} listeners: ${dollars(sum)} a month, ${dollars(sum / listeners)} each`);
    for (const [service, cost] of Object.entries(bill))
      print(`  ${service.padEnd(22)}${dollars(cost).padStart(14)}`);
    const { name, share, raise } = firstQuota(use, data);
    print(
      `  First to bind: ${name}, at ${whole(share * 100)} % in the busiest second.${share > 0.7 ? ` Raise: ${raise}.` : ''}`,
    );
  }
  printNights();
}

function printNights(): void {
  const data = readCostData();
  const { gb, elsewhere } = data.prices.cloudfront;
  const row = (place: string, price: number): void => {
    const cents = nightDollars(price, data) * 100;
    print(`  ${place.padEnd(26)}${cents.toFixed(2)} cents${cents < 2 ? '' : ': more than two'}`);
  };
  print('\nOne night of rain, eight hours, all that it causes, before any discount for quantity:');
  row('Anywhere', gb[0]?.price ?? 0);
  print(
    'The CDN serves everybody from North America and Europe (infra/piece-site.ts). Served from nearer by:',
  );
  for (const [place, price] of Object.entries(elsewhere)) row(place, price);
}

function sizesFrom(text: string | undefined): readonly number[] {
  if (text === undefined) return SIZES;
  const listeners = Number(text);
  if (Number.isInteger(listeners) && listeners >= 1 && listeners <= 1e9) return [listeners];
  throw new OneLineError(`"${text}" is no number of listeners: give a whole number from 1 to 1000000000.`);
}

void run(main);
