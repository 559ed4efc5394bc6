import type { Role } from '#app/kernel/role.ts';
import type { Attention, AttentionLine, AttentionRequest } from '#app/platform/attention.ts';
import { listHouses } from '../../data/houses.server.ts';
import { countTonight } from '../../data/tonight-counts.server.ts';
import { countSilentHouses } from '../../data/silent-houses.server.ts';
import { nightFigures } from '../../data/occupancy.server.ts';
import { waitingEntries } from '../../data/waiting/waiting-list.server.ts';
import { nightAt, usualSwitchHour } from '../../domain/night-at.ts';
import { endsToday } from '../../domain/reservation-term.ts';
import { listIntakes } from '../../use-cases/intake-pages.server.ts';
import { followedSignals } from '../../use-cases/signals/followed-signals.server.ts';
import { signalsWithoutBirthdays } from '../../use-cases/signals/list-signals.server.ts';
import { occupancyAddress, premisesNewAddress, registerAddress, tonightAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';
import { tellSignals } from './tell-signals.ts';
import { tellTerms } from './tell-terms.ts';
import { tellWaiting } from './tell-waiting.ts';

/**
 * What waits in the shelter: for who works there, for case workers of the same organisation, for
 * policy officers, and for who begins the register.
 */
export const shelterAttention: Attention = (request) =>
  tellers[request.role]?.(request) ?? Promise.resolve([]);

async function forShelterWorker({ tx, scope, moment }: AttentionRequest): Promise<readonly AttentionLine[]> {
  const { regionId } = scope;
  const { houses, expected, inside } = await countTonight(tx, regionId, nightAt(moment.now, usualSwitchHour));
  if (houses === 0) return [{ text: text.noOwnHouse, href: registerAddress, due: null, kind: 'first-step' }];
  const { signals, stays } = await signalsWithoutBirthdays(tx, regionId, moment);
  const ending = stays.filter(
    ({ status, heldUntil }) => status === 'reserved' && endsToday(heldUntil, moment),
  ).length;
  return [
    ...(expected + inside === 0 ? [] : [tonightLine(text.tonight(expected, inside), moment.today)]),
    ...(ending === 0 ? [] : [tonightLine(text.endsToday(ending), moment.today)]),
    ...tellSignals(signals),
    ...tellTerms(await listIntakes(tx, regionId, moment.today)),
    ...tellWaiting(await waitingEntries(tx, regionId, {})),
  ];
}

function tonightLine(what: string, due: Temporal.PlainDate): AttentionLine {
  return { text: what, href: tonightAddress, due, kind: 'waiting' };
}

async function forCaseWorker({ tx, scope, moment }: AttentionRequest): Promise<readonly AttentionLine[]> {
  return tellSignals(await followedSignals(tx, scope.regionId, moment));
}

async function forPolicyOfficer({ tx, moment }: AttentionRequest): Promise<readonly AttentionLine[]> {
  const { silent, all } = await countSilentHouses(tx, moment.today);
  const figures = [...(await nightFigures(tx, moment.today)).values()];
  const crowded = figures.filter(({ over }) => over > 0).length;
  return [
    ...(crowded === 0 ? [] : [figuresLine(text.crowded(crowded), 'urgent', moment.today)]),
    ...(silent === 0 ? [] : [figuresLine(text.silent(silent, all), 'waiting', null)]),
  ];
}

/** Whoever administers the register begins it. */
async function forAdministrator({ tx, scope, moment }: AttentionRequest): Promise<readonly AttentionLine[]> {
  const houses = await listHouses(tx, scope.regionId, moment.today);
  return houses.length > 0
    ? []
    : [{ text: text.noHouses, href: premisesNewAddress, due: null, kind: 'first-step' }];
}

function figuresLine(
  what: string,
  kind: AttentionLine['kind'],
  due: Temporal.PlainDate | null,
): AttentionLine {
  return { text: what, href: occupancyAddress, due, kind };
}

/** Roles for which something can wait. */
const tellers: Partial<Readonly<Record<Role, Attention>>> = {
  'shelter-worker': forShelterWorker,
  'case-worker': forCaseWorker,
  'regional-policy': forPolicyOfficer,
  'region-admin': forAdministrator,
};
