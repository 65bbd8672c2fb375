import type { Schemas } from './schemas';

export interface FieldProblem {
  /** Path of the form field, `address.postcode`; empty when the problem is about the whole. */
  field: string;
  message: string;
}

/** Everything that can go wrong with a call, in one type: an RFC 9457 problem, or no answer at all (status 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string | undefined;
  readonly fields: FieldProblem[];

  constructor(status: number, problem: Partial<Schemas['Problem']>, requestId?: string) {
    super(problem.detail ?? problem.title ?? `The answer was ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.title = problem.title ?? 'Something went wrong';
    this.requestId = problem.requestId ?? requestId;
    // A header or a query parameter has no "#" before its name: nobody typed it, so no field can show it.
    this.fields = (problem.errors ?? [])
      .filter(({ pointer }) => pointer.startsWith('#'))
      .map(({ pointer, detail }) => ({
        field: fieldOfPointer(pointer),
        message: detail,
      }));
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, {
      code: 'unreachable',
      title: 'Firstmile cannot be reached',
      detail: 'Check your connection, then try again.',
    });
  }
}

/** `#/address/postcode` -> `address.postcode`, `#/identifiers/0/scheme` -> `identifiers.0.scheme` (RFC 6901 escapes undone). */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, { code: 'unexpected', title: 'Something went wrong' });
}
