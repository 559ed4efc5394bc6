import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { membersOn } from '#tests/models/members-on.ts';
import { loadMunicipalities, loadRegions, ReferenceDataError } from './reference-files.server.ts';

const shipped = 'data';

describe('the shipped municipalities', () => {
  it('are the 342 of 2023, each with a name and a safety region', async () => {
    const municipalities = await loadMunicipalities(shipped);
    expect(municipalities).toHaveLength(342);
    expect(municipalities).toContainEqual({
      code: 'GM0505',
      name: 'Dordrecht',
      safetyRegion: 'VR18',
      listYear: 2023,
    });
    expect(new Set(municipalities.map(({ safetyRegion }) => safetyRegion)).size).toBe(25);
  });

  it('each have a boundary', async () => {
    const topology: unknown = JSON.parse(await readFile('data/gemeenten/grenzen-2023.topo.json', 'utf8'));
    const codes = (await loadMunicipalities(shipped)).map(({ code }) => code);
    const features = codes.map((id) => expect.objectContaining({ id }) as unknown);
    expect(topology).toMatchObject({ objects: { municipalities: { geometries: features } } });
  });
});

describe('the shipped regions', () => {
  it('have the members that their sources name', async () => {
    const names = new Map((await loadMunicipalities(shipped)).map(({ code, name }) => [code, name]));
    const day = Temporal.PlainDate.from('2026-11-20');
    const members = (await loadRegions(shipped)).map((region) => [
      region.slug,
      names.get(region.centreMunicipality),
      membersOn(region.memberships, null, day)
        .map((code) => names.get(code) ?? code)
        .toSorted((one, other) => one.localeCompare(other, 'nl'))
        .join(', '),
    ]);
    expect(members).toEqual([
      [
        'assen',
        'Assen',
        'Aa en Hunze, Assen, De Wolden, Hoogeveen, Meppel, Midden-Drenthe, Noordenveld, Tynaarlo, Westerveld',
      ],
      [
        'drechtsteden',
        'Dordrecht',
        'Alblasserdam, Dordrecht, Gorinchem, Hardinxveld-Giessendam, Hendrik-Ido-Ambacht, Molenlanden, Papendrecht, Sliedrecht, Zwijndrecht',
      ],
      ['emmen', 'Emmen', 'Borger-Odoorn, Coevorden, Emmen'],
      [
        'haarlem',
        'Haarlem',
        'Beverwijk, Bloemendaal, Haarlem, Haarlemmermeer, Heemskerk, Heemstede, Velsen, Zandvoort',
      ],
    ]);
  });

  it('hold from the day of their source on', async () => {
    const drechtsteden = (await loadRegions(shipped)).find(({ slug }) => slug === 'drechtsteden');
    const on = (day: string) =>
      membersOn(drechtsteden?.memberships ?? [], 'Preventiescan april 2022', Temporal.PlainDate.from(day))
        .length;
    expect([on('2022-03-31'), on('2022-04-01')]).toEqual([0, 9]);
  });
});

describe('faulty reference data', () => {
  let directory = '';
  const emmen = { municipality: 'GM0114', source: 'Plan', from: '2020-01-01', until: null };
  const region = {
    slug: 'emmen',
    name: 'Emmen',
    centreMunicipality: 'GM0114',
    memberships: [emmen],
    note: '',
  };
  const list = { year: 2023, source: 'CBS', licence: 'CC-BY-4.0' };
  const municipality = { code: 'GM0114', name: 'Emmen', safetyRegion: 'VR03' };

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'onderdak-reference-'));
    await mkdir(join(directory, 'gemeenten'));
    await mkdir(join(directory, 'regios'));
    await put('gemeenten/gemeenten-2023.json', { ...list, municipalities: [municipality] });
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  async function put(name: string, content: unknown) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(join(directory, name), text);
  }

  /** Each fault as `file: path: reason`, the directory left out. */
  async function faultsOf(loading: Promise<unknown>): Promise<string[]> {
    const error: unknown = await loading.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof ReferenceDataError))
      throw new Error('expected a ReferenceDataError', { cause: error });
    return error.faults.map(
      ({ file, path, reason }) => `${file.slice(directory.length + 1)}: ${path}: ${reason}`,
    );
  }

  it('is refused with file, path and reason, all faults of all files at once', async () => {
    await put('regios/emmen.json', { ...region, memberships: [emmen, { ...emmen, municipality: 'GM9999' }] });
    await put('regios/assen.json', { ...region, centreMunicipality: 'Assen' });
    await put('regios/haarlem.json', { ...region, memberships: [{ ...emmen, from: '2020-02-30' }] });
    expect(await faultsOf(loadRegions(directory))).toEqual([
      'regios/assen.json: centreMunicipality: not a CBS municipality code such as GM0505',
      'regios/emmen.json: memberships[1].municipality: unknown municipality code GM9999',
      'regios/haarlem.json: memberships[0].from: Invalid ISO date',
    ]);
  });

  it('is refused when the slug is not the file name', async () => {
    await put('regios/drenthe.json', region);
    expect(await faultsOf(loadRegions(directory))).toEqual([
      'regios/drenthe.json: slug: "emmen" is not the name of the file',
    ]);
  });

  it('is refused when it is no JSON', async () => {
    await put('regios/emmen.json', '{ "slug": ');
    expect((await faultsOf(loadRegions(directory))).join()).toMatch(/^regios\/emmen\.json: : .*JSON/);
  });

  it('is refused when a field is not known', async () => {
    await put('regios/emmen.json', { ...region, centre: 'GM0114' });
    expect((await faultsOf(loadRegions(directory))).join()).toContain('"centre"');
  });

  it('is refused when two municipalities have one code', async () => {
    await put('gemeenten/gemeenten-2023.json', { ...list, municipalities: [municipality, municipality] });
    expect(await faultsOf(loadMunicipalities(directory))).toEqual([
      'gemeenten/gemeenten-2023.json: municipalities[1].code: duplicate municipality code GM0114',
    ]);
  });

  it('is refused when there is no list, or no directory', async () => {
    await rm(join(directory, 'gemeenten/gemeenten-2023.json'));
    expect(await faultsOf(loadMunicipalities(directory))).toEqual(['gemeenten: : no list found']);
    await rm(join(directory, 'gemeenten'), { recursive: true });
    expect((await faultsOf(loadMunicipalities(directory))).join()).toContain('ENOENT');
  });

  it('takes the newest list', async () => {
    const newer = { ...municipality, name: 'Emmen (2026)' };
    await put('gemeenten/gemeenten-2026.json', { ...list, year: 2026, municipalities: [newer] });
    expect(await loadMunicipalities(directory)).toEqual([{ ...newer, listYear: 2026 }]);
  });
});
