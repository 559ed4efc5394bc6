import { sql } from 'kysely';
import type { OwnerTransaction, ReadTransaction } from '../db/database.server.ts';
import { signInChain, type Seal, type Sealer } from '../sealing/sealer.ts';

/** The last event of a chain; number 0 when there is none. */
export interface ChainEnd {
  readonly eventNo: number;
  readonly hash: Buffer;
}

export interface SealedEvent {
  readonly eventNo: number;
  readonly hash: Buffer;
  /** Null when the event has none. */
  readonly seal: Seal | null;
}

/** A hash chain in the database, as those who check it read it. */
export interface Chain {
  /** The region's id, or `sign-ins`. */
  readonly name: string;
  /** Events up to this number were removed, as promised, when their term was over. */
  removedTo(): Promise<number>;
  /** The key that sealed the removal, when it is not here. */
  removalKeyAbsent(): Promise<string | null>;
  end(): Promise<ChainEnd>;
  count(): Promise<number>;
  /** Numbers after `after` of events whose content or place does not fit. */
  broken(after: number): Promise<readonly number[]>;
  /** At most `most` events after `after`, in order. */
  sealsAfter(after: number, most: number): Promise<readonly SealedEvent[]>;
  /** The hashes, in hex, of those of these events that are there. */
  hashesOf(eventNos: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /**
   * The first event up to `upTo` that a running program wrote and sealed. It anchors before it serves, so there is none
   * before the first anchor; the command line may have written before the program first ran.
   */
  writtenByProgram(upTo: number): Promise<number | null>;
}

/** Origins of events that the running program writes for who asks it something. */
const programOrigins = '^(web|api)( |$)';

interface SealRow {
  readonly event_no: number;
  readonly hash: Buffer;
  readonly key_id: string | null;
  readonly seal: Buffer | null;
}

const none: ChainEnd = { eventNo: 0, hash: Buffer.of(0) };

/** What a chain says of its removal, as it stands in the database. */
interface RemovalRow {
  readonly removed_to: number;
  readonly removed_hash: Buffer;
  readonly key_id: string | null;
  readonly seal: Buffer | null;
}

/** What was removed from the beginning of a chain, and whether the program did it. */
interface Removal {
  readonly removedTo: number;
  /** The database says something else than our seal. */
  readonly isForged: boolean;
  readonly keyAbsent: string | null;
}

const nothingRemoved: Removal = { removedTo: 0, isForged: false, keyAbsent: null };

/** A removal without our seal is none: then the events are missing. */
function judgeRemoval(chain: string, sealer: Sealer, row: RemovalRow | undefined): Removal {
  if (row === undefined || row.removed_to === 0) return nothingRemoved;
  const { removed_to: removedTo, removed_hash: hash, key_id: keyId, seal } = row;
  const forged: Removal = { ...nothingRemoved, isForged: true };
  if (keyId === null || seal === null) return forged;
  // Under a key that is not here it is taken at its word; that the key is lacking is told beside it.
  if (sealer.lacks(keyId)) return { removedTo, isForged: false, keyAbsent: keyId };
  const fits = sealer.fits(chain, 'removal', removalText(removedTo, hash), { keyId, seal });
  return fits ? { removedTo, isForged: false, keyAbsent: null } : forged;
}

/** The audit log of a region, for its privacy officer or for the program itself. */
export function regionChain(tx: ReadTransaction, regionId: string, sealer: Sealer): Chain {
  const removal = async () => {
    const { rows } = await sql<RemovalRow>`select * from app.audit_chain_removal(${regionId}::uuid)`.execute(
      tx,
    );
    return judgeRemoval(regionId, sealer, rows[0]);
  };
  return {
    name: regionId,
    removedTo: async () => (await removal()).removedTo,
    removalKeyAbsent: async () => (await removal()).keyAbsent,
    async end() {
      const { rows } = await sql<{ last_no: number; last_hash: Buffer }>`
        select last_no, last_hash from app.audit_chain_end(${regionId}::uuid)`.execute(tx);
      return rows[0] === undefined ? none : { eventNo: rows[0].last_no, hash: rows[0].last_hash };
    },
    async count() {
      const { rows } = await sql<{ count: number }>`
        select count(*) from audit_event where region_id = ${regionId}::uuid`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    async broken(after) {
      const { rows } = await sql<{ event_no: number }>`
        select event_no from app.broken_audit_events(${regionId}::uuid, ${after}::bigint) as event_no
        union select removed_to from app.audit_chain_removal(${regionId}::uuid) where ${(await removal()).isForged}
        order by 1`.execute(tx);
      return rows.map((row) => row.event_no);
    },
    async sealsAfter(after, most) {
      const { rows } = await sql<SealRow>`
        select e.event_no, e.hash, s.key_id, s.seal
        from audit_event e left join audit_seal s on s.region_id = e.region_id and s.event_no = e.event_no
        where e.region_id = ${regionId}::uuid and e.event_no > ${after}
        order by e.event_no limit ${most}`.execute(tx);
      return rows.map(toSealed);
    },
    async hashesOf(eventNos) {
      const { rows } = await sql<{ event_no: number; hash: Buffer }>`
        select event_no, hash from audit_event
        where region_id = ${regionId}::uuid and event_no = any (${[...eventNos]}::bigint[])`.execute(tx);
      return new Map(rows.map((row) => [row.event_no, row.hash.toString('hex')]));
    },
    async writtenByProgram(upTo) {
      const { rows } = await sql<{ event_no: number }>`
        select e.event_no from audit_event e join audit_seal s on s.region_id = e.region_id and s.event_no = e.event_no
        where e.region_id = ${regionId}::uuid and e.event_no <= ${upTo} and e.origin ~ ${programOrigins}
        order by e.event_no limit 1`.execute(tx);
      return rows[0]?.event_no ?? null;
    },
  };
}

/** What is sealed when old events are removed from the beginning of a chain. */
export function removalText(removedTo: number, hash: Buffer): string {
  return `${removedTo} ${hash.toString('hex')}`;
}

/** The log of sign-ins of the installation, for the program itself. */
export function signInChainOf(tx: OwnerTransaction, sealer: Sealer): Chain {
  const state = async () => {
    const { rows } = await sql<{
      last_no: number;
      last_hash: Buffer;
      removed_to: number;
      removed_hash: Buffer;
      key_id: string | null;
      seal: Buffer | null;
    }>`select * from auth.sign_in_chain`.execute(tx);
    return rows[0];
  };
  const removal = async () => judgeRemoval(signInChain, sealer, await state());
  return {
    name: signInChain,
    removedTo: async () => (await removal()).removedTo,
    removalKeyAbsent: async () => (await removal()).keyAbsent,
    async end() {
      const row = await state();
      return row === undefined ? none : { eventNo: row.last_no, hash: row.last_hash };
    },
    async count() {
      const { rows } = await sql<{ count: number }>`select count(*) from auth.sign_in_event`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    async broken(after) {
      const { rows } = await sql<{ event_no: number }>`
        select event_no from auth.broken_sign_ins(${after}::bigint) as event_no
        union select removed_to from auth.sign_in_chain where ${(await removal()).isForged}
        order by 1`.execute(tx);
      return rows.map((row) => row.event_no);
    },
    async sealsAfter(after, most) {
      const { rows } = await sql<SealRow>`
        select e.event_no, e.hash, s.key_id, s.seal
        from auth.sign_in_event e left join auth.sign_in_seal s using (event_no)
        where e.event_no > ${after} order by e.event_no limit ${most}`.execute(tx);
      return rows.map(toSealed);
    },
    async hashesOf(eventNos) {
      const { rows } = await sql<{ event_no: number; hash: Buffer }>`
        select event_no, hash from auth.sign_in_event where event_no = any (${[...eventNos]}::bigint[])`.execute(
        tx,
      );
      return new Map(rows.map((row) => [row.event_no, row.hash.toString('hex')]));
    },
    async writtenByProgram(upTo) {
      const { rows } = await sql<{ event_no: number }>`
        select e.event_no from auth.sign_in_event e join auth.sign_in_seal s using (event_no)
        where e.event_no <= ${upTo} and e.origin ~ ${programOrigins} order by e.event_no limit 1`.execute(tx);
      return rows[0]?.event_no ?? null;
    },
  };
}

function toSealed({ event_no, hash, key_id, seal }: SealRow): SealedEvent {
  return { eventNo: event_no, hash, seal: key_id === null || seal === null ? null : { keyId: key_id, seal } };
}
