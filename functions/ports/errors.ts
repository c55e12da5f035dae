export class NotFound extends Error {}

export class VersionConflict extends Error {}

export class DuplicateKey extends Error {}

export class FileExists extends Error {}

/** An upload cannot be finished: these parts are not there, or not whole. */
export class PartsMissing extends Error {
  constructor(readonly missing: readonly number[]) {
    super(`parts missing: ${missing.join(',')}`);
  }
}

/** An outside service said no; the message is for the log. */
export class ServiceRefused extends Error {}
