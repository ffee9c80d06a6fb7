import { type FieldMap, MAPPED_FIELDS, type MappedField } from '../unpack/field-map.ts';
import { UsageError } from './usage-error.ts';

/** Reads "title=headline,text=body.content". */
export function fieldMap(value: string): FieldMap {
  const pairs = value.split(',').map((pair) => pairOf(pair.trim()));
  const twice = pairs.find(([field], at) => pairs.findIndex(([other]) => other === field) < at);
  if (twice) throw new UsageError(`--map gives ${twice[0]} twice`);
  return Object.fromEntries(pairs);
}

function pairOf(pair: string): [MappedField, string] {
  const equals = pair.indexOf('=');
  const [field, name] = [pair.slice(0, Math.max(equals, 0)).trim(), pair.slice(equals + 1).trim()];
  if (equals < 0 || name === '')
    throw new UsageError(
      `--map takes FIELD=NAME, parted by commas, as in --map title=headline,text=body; "${pair}" is none`,
    );
  const known = MAPPED_FIELDS.find((mapped) => mapped === field);
  if (!known) throw new UsageError(`--map knows no "${field}"; it knows ${MAPPED_FIELDS.join(', ')}`);
  return [known, name];
}
