import { onSignedOut } from '#lib/api/signed-out.ts';
import { type Failure, failure, knownCode } from '#lib/errors/failure.ts';

/**
 * Sends one file of an import; the same name again replaces it. The server keeps it under `name`.
 * @param progress called with 0–1 as the bytes go out
 * @returns null once the server has every byte, else what went wrong
 */
export function uploadFile(
  importId: string,
  file: File,
  progress: (share: number) => void,
  name = file.name,
): Promise<Failure | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/imports/${importId}/files/${encodeURIComponent(name)}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(failure(navigator.onLine ? 'CLIENT_UNREACHABLE' : 'CLIENT_OFFLINE'));
    request.onload = () => resolve(request.status < 300 ? null : refusalOf(request));
    request.send(file);
  });
}

function refusalOf(request: XMLHttpRequest): Failure {
  if (request.status === 401) onSignedOut();
  const requestId = request.getResponseHeader('x-request-id');
  try {
    const body = JSON.parse(request.responseText) as { code?: unknown; error?: { code?: unknown } };
    return failure(knownCode((body.error ?? body).code), {}, requestId);
  } catch {
    return failure(request.status === 413 ? 'BODY_TOO_LARGE' : 'INTERNAL', {}, requestId);
  }
}
