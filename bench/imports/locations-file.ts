import { glnCheckDigit } from '@concord/domain/gln';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const COUNTRIES = ['Germany', 'France', 'Hungary', 'Egypt', 'Japan'];
const NAMES = [
  'Bakery Müller',
  'Café de la Gare',
  'Sarki Pékség',
  'مخبز الميناء',
  '駅前ベーカリー',
  'Φούρνος',
  'Bakery 🍞',
];
const ZONES = ['Europe/Berlin', 'Europe/Paris', 'Europe/Budapest', 'Africa/Cairo', 'Asia/Tokyo'];
const HOURS = ['Mo-Fr 08:00-18:00', 'Mo-Sa 09:00-20:00; Su off', 'Mo-Su 06:00-22:00', '24/7', '"by appointment"', ''];

const HEADER = [
  ...['id', 'name', 'region', 'address', 'city', 'postal_code', 'country', 'latitude', 'longitude', 'time_zone'],
  ...['franchisee', 'purpose', 'opening_hours', 'gln', 'opened_on', 'weight'],
];

/** Writes a CSV file of so many locations in five countries, 24 regions each, as networks keep them. */
export async function writeLocationsFile(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${HEADER.join(',')}\r\n`);
  for (let n = 0; n < count; n += 1) if (!out.write(`${line(n)}\r\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

function line(n: number): string {
  const at = n % COUNTRIES.length;
  const twelve = String(400_000_000_000 + n);
  const cells = [
    ...[`L-${n}`, `${NAMES[n % NAMES.length]} ${n}`, `${COUNTRIES[at]} / Area ${n % 4} / District ${n % 24}`],
    ...[`Main street ${n % 300}, door 2`, `City ${n % 977}`, String(10_000 + (n % 80_000)), COUNTRIES[at]],
    ...[(30 + (n % 20_000) / 1000).toFixed(4), (1 + (n % 90_000) / 1000).toFixed(4), ZONES[at]],
    ...[n % 3 === 0 ? `Partner ${n % 40} Ltd` : '', n % 5 === 0 ? 'kiosk' : 'store', HOURS[n % HOURS.length]],
    ...[`${twelve}${glnCheckDigit(twelve)}`, `20${10 + (n % 15)}-0${1 + (n % 9)}-01`, n % 7 === 0 ? '2' : '1'],
  ];
  return cells.map((cell) => (/[",]/.test(cell ?? '') ? `"${(cell ?? '').replaceAll('"', '""')}"` : cell)).join(',');
}
