import sharp from 'sharp';
import type { DemoGuideline } from './guideline-facts.ts';

const SHAPES: Record<DemoGuideline['picture'] | 'smeared', string> = {
  front:
    '<rect x="120" y="150" width="560" height="300" rx="8" fill="#f6efe3"/><rect x="120" y="150" width="560" height="54" fill="#2f5d50"/><rect x="170" y="240" width="150" height="210" fill="#bcd7d2"/><rect x="365" y="240" width="90" height="210" fill="#7a4b2a"/><rect x="500" y="240" width="140" height="150" fill="#bcd7d2"/>',
  window:
    '<rect x="150" y="110" width="500" height="360" rx="6" fill="#dcebe7" stroke="#2f5d50" stroke-width="16"/><circle cx="280" cy="380" r="52" fill="#d9a441"/><circle cx="400" cy="350" r="70" fill="#c97b3c"/><circle cx="530" cy="390" r="46" fill="#e2bd6b"/><path d="M170 150h460l-30 60H200z" fill="#b4402f"/>',
  sign: '<rect x="120" y="200" width="560" height="170" rx="85" fill="#2f5d50"/><circle cx="220" cy="285" r="46" fill="#f3d28b"/><rect x="300" y="255" width="310" height="22" rx="11" fill="#f6efe3"/><rect x="300" y="298" width="220" height="18" rx="9" fill="#f6efe3"/>',
  uniform:
    '<circle cx="400" cy="170" r="70" fill="#e5b48b"/><path d="M260 480c0-140 60-210 140-210s140 70 140 210z" fill="#f6efe3"/><path d="M310 480V330h180v150z" fill="#2f5d50"/><rect x="420" y="350" width="56" height="26" rx="4" fill="#f3d28b"/>',
  counter:
    '<rect x="90" y="330" width="620" height="150" fill="#7a4b2a"/><rect x="90" y="310" width="620" height="28" fill="#a56a3e"/><circle cx="300" cy="200" r="60" fill="#e5b48b"/><path d="M210 312c0-50 40-70 90-70s90 20 90 70z" fill="#2f5d50"/><path d="M440 150h190v90H520l-40 40v-40h-40z" fill="#f6efe3"/>',
  hands:
    '<path d="M330 120h140v60h-50v60h-40v-60h-50z" fill="#8b9aa3"/><path d="M370 250c0 60 60 60 60 0l-30-40z" fill="#58a6c9"/><path d="M220 380c60-60 140-60 180-20 40-40 120-40 180 20-40 70-110 100-180 100s-140-30-180-100z" fill="#e5b48b"/>',
  cold: '<rect x="270" y="90" width="260" height="400" rx="14" fill="#e9f1f3" stroke="#58717c" stroke-width="10"/><path d="M270 240h260" stroke="#58717c" stroke-width="10"/><rect x="370" y="130" width="100" height="60" rx="8" fill="#22343b"/><rect x="384" y="150" width="72" height="20" rx="4" fill="#7ee0a4"/>',
  label:
    '<rect x="230" y="210" width="340" height="240" rx="18" fill="#dcebe7"/><rect x="230" y="170" width="340" height="56" rx="18" fill="#9fc3bb"/><rect x="300" y="280" width="200" height="110" fill="#fffdf7"/><rect x="324" y="306" width="150" height="16" fill="#22343b"/><rect x="324" y="342" width="100" height="16" fill="#b4402f"/>',
  smeared:
    '<rect x="120" y="110" width="560" height="380" fill="#c4cfcb"/><path d="M180 200c80-60 120 80 210 10s140 30 210-40" stroke="#8a7b5c" stroke-width="34" fill="none" opacity=".7"/><path d="M200 360c90-40 150 50 240 0s120 20 160-20" stroke="#8a7b5c" stroke-width="26" fill="none" opacity=".55"/>',
};

/** A drawn picture as PNG bytes, 800 × 600; `tint` turns the background so that no two photos are the same file. */
export async function drawPicture(what: keyof typeof SHAPES, tint: number): Promise<Uint8Array> {
  const hue = Math.round(tint * 360);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600"><rect width="800" height="600" fill="hsl(${hue} 24% 86%)"/><rect y="480" width="800" height="120" fill="hsl(${hue} 16% 70%)"/>${SHAPES[what]}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
