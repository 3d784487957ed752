import sharp from 'sharp';
import { SHAPES } from './picture-shapes.ts';

/** What a drawn picture of the demo brand shows. */
export type Motif = keyof typeof SHAPES;
export const MOTIFS = Object.keys(SHAPES) as readonly Motif[];

/** A drawn picture as PNG bytes, 800 × 600; `tint`, 0–1, turns the background, so that pictures of one thing differ. */
export async function drawPicture(what: Motif, tint: number): Promise<Uint8Array> {
  const hue = Math.round(tint * 360);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600"><rect width="800" height="600" fill="hsl(${hue} 24% 86%)"/><rect y="480" width="800" height="120" fill="hsl(${hue} 16% 70%)"/>${SHAPES[what]}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 3 }).toBuffer();
}
