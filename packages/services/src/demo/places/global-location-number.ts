import { glnCheckDigit } from '@concord/domain/gln';

/** A GS1 Global Location Number: seven digits of the company, five of the place, and the check digit. */
export function globalLocationNumber(prefix: string, place: number): string {
  const digits = `${prefix}${String(place).padStart(5, '0')}`;
  return `${digits}${String(glnCheckDigit(digits))}`;
}
