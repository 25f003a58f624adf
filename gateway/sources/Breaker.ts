export interface BreakerOptions {
  /** Failures in a row after which a scale is left in peace. */
  readonly failures: number;
  /** Milliseconds it is left in peace, before one question tries it again. */
  readonly rest: number;
}

/**
 * Keeps a scale that keeps failing from costing every question its time limit.
 * ASKING: questions pass. RESTING: they fail at once. TRYING: one question is out to see whether the scale is back;
 * its success leads to ASKING, its failure to RESTING.
 */
export class Breaker {
  private state: 'ASKING' | 'RESTING' | 'TRYING' = 'ASKING';
  private failures = 0;
  private restedAt = 0;

  constructor(
    private readonly options: BreakerOptions,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Whether the scale may be asked now. A true in TRYING must be followed by succeeded, failed or abandoned. */
  mayAsk(): boolean {
    if (this.state === 'ASKING') return true;
    if (this.state === 'RESTING' && this.clock() >= this.restedAt) {
      this.state = 'TRYING';
      return true;
    }
    return false;
  }

  succeeded(): void {
    this.state = 'ASKING';
    this.failures = 0;
  }

  failed(): void {
    this.failures += 1;
    if (this.state === 'TRYING' || this.failures >= this.options.failures) this.startRest();
  }

  /** The question ended for a reason of its own, such as a client that left: nothing is learnt about the scale. */
  abandoned(): void {
    if (this.state === 'TRYING') {
      this.state = 'RESTING';
      this.restedAt = this.clock();
    }
  }

  private startRest(): void {
    this.state = 'RESTING';
    this.restedAt = this.clock() + this.options.rest;
  }
}
