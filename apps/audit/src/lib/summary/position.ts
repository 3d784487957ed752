import type { Position } from '@concord/domain/audit';

const PATIENCE_MS = 15_000;

/** Where the device is, once, because the auditor asked for it. Rejects when the browser or the person says no. */
export function currentPosition(): Promise<Position> {
  return new Promise((found, failed) => {
    if (!navigator.geolocation) return failed(new Error('no geolocation'));
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => found({ latitude, longitude, accuracyMetres: accuracy }),
      failed,
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    );
  });
}
