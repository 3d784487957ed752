import { onSignedOut } from '#lib/api/signed-out.ts';
import { type Failure, failure, knownCode } from '#lib/errors/failure.ts';

/** The address of a stored photo. `thumb` is small enough for lists. */
export function photoUrl(id: string, size?: 'thumb'): string {
  return `/api/photos/${id}${size ? `?size=${size}` : ''}`;
}

/**
 * Sends one photo under an id that the caller made; the same id and bytes again succeed.
 * @param progress called with 0–1 as the bytes go out
 * @returns null once the server has every byte, else what went wrong
 */
export async function uploadPhoto(id: string, file: Blob, progress: (share: number) => void): Promise<Failure | null> {
  // Browsers keep the digest from pages that came over plain http from another machine.
  if (!globalThis.isSecureContext) return failure('CLIENT_NOT_SECURE');
  const sha256 = await hexOfSha256(await file.arrayBuffer());
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', photoUrl(id));
    request.timeout = 120_000;
    request.setRequestHeader('content-type', file.type);
    request.setRequestHeader('x-concord-sha256', sha256);
    request.upload.onprogress = (event) => progress(event.total > 0 ? event.loaded / event.total : 0);
    request.ontimeout = () => resolve(failure('CLIENT_TIMEOUT'));
    request.onerror = () => resolve(failure(navigator.onLine ? 'CLIENT_UNREACHABLE' : 'CLIENT_OFFLINE'));
    request.onload = () => resolve(request.status < 300 ? null : refusal(request));
    request.send(file);
  });
}

function refusal(request: XMLHttpRequest): Failure {
  if (request.status === 401) onSignedOut();
  try {
    const body = JSON.parse(request.responseText) as {
      code?: unknown;
      requestId?: string;
      error?: { code?: unknown; requestId?: string };
    };
    const refused = body.error ?? body;
    return failure(knownCode(refused.code), {}, refused.requestId ?? request.getResponseHeader('x-request-id'));
  } catch {
    return failure(
      request.status === 413 ? 'PHOTO_TOO_LARGE' : 'INTERNAL',
      {},
      request.getResponseHeader('x-request-id'),
    );
  }
}

async function hexOfSha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
