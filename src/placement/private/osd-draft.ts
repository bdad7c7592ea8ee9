import { PlacedOsd } from '../placed-osd';

/** An OSD that has no number yet. */
export type OsdDraft = Omit<PlacedOsd, 'id'>;

/** The weight that a setting gives; undefined for none, which Ceph takes from the size. */
export function initialWeightOf(setting: unknown): number | undefined {
  const weight = typeof setting === 'string' && setting.trim() !== '' ? Number(setting) : NaN;
  return weight >= 0 ? weight : undefined;
}
