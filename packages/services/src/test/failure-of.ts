import type { ErrorDetails } from '@concord/domain/errors';
import { ServiceError } from '@concord/domain/errors';

/** The ServiceError that the work ends with, as plain data to compare; throws when it succeeds or ends otherwise. */
export async function failureOf(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly details: ErrorDetails }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('it succeeded');
}
