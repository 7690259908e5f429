/** Somebody who does something, as the audit trail names them. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
}

/** What every change of accounts is told: who makes it. */
export interface ActorContext {
  readonly actor: Actor;
}
