import { patchReach, type Spot } from '@concord/checklist/colour-sample';
import type { DecodedPhoto } from './decode-photo.ts';

interface Marks {
  readonly spot: Spot;
  readonly white: Spot | null;
  readonly active: 'spot' | 'white';
}

const LONGEST = 900;

/** The photo with a ring where the colour is measured and a square where the white card is. */
export function drawMarks(canvas: HTMLCanvasElement, { canvas: source }: DecodedPhoto, marks: Marks): void {
  const scale = Math.min(1, LONGEST / Math.max(source.width, source.height));
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  ring(context, marks.spot, marks.active === 'spot');
  if (marks.white) square(context, marks.white, marks.active === 'white');
}

/** A dark line beside a light one can be seen on every ground. */
function twice(context: CanvasRenderingContext2D, strong: boolean, path: () => void): void {
  for (const [width, colour] of [
    [strong ? 7 : 5, '#000000'],
    [strong ? 3 : 2, '#ffffff'],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    path();
    context.stroke();
  }
}

function ring(context: CanvasRenderingContext2D, { x, y }: Spot, strong: boolean): void {
  const { width, height } = context.canvas;
  twice(context, strong, () => context.arc(x * width, y * height, 14, 0, 2 * Math.PI));
}

function square(context: CanvasRenderingContext2D, { x, y }: Spot, strong: boolean): void {
  const { width, height } = context.canvas;
  twice(context, strong, () => context.rect(x * width - 13, y * height - 13, 26, 26));
}

/** What lies around a spot, enlarged, with the patch that is measured framed. */
export function drawLoupe(loupe: HTMLCanvasElement, { canvas: source }: DecodedPhoto, { x, y }: Spot): void {
  const context = loupe.getContext('2d');
  if (!context) return;
  const reach = patchReach(source);
  const around = reach * 4;
  const { width: size } = loupe;
  context.imageSmoothingEnabled = false;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, size, size);
  const from = { x: x * source.width - around, y: y * source.height - around };
  context.drawImage(source, from.x, from.y, around * 2, around * 2, 0, 0, size, size);
  const patch = (size * reach) / around;
  twice(context, false, () => context.rect((size - patch) / 2, (size - patch) / 2, patch, patch));
}
