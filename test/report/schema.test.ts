import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../scripts/schema/generate.js';
import { cli } from '../cli/world.js';
import { hostile, sample } from './sample.js';

const schema = JSON.parse(readFileSync('data/report.schema.json', 'utf8'));

describe('the JSON Schema of the report', () => {
  it('is made from the types as they stand (npm run schema writes it)', () => {
    expect(schema).toEqual(reportSchema());
  });

  it('is draft 2020-12, and passes whole reports and reports in part', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const { stance, summary, ...part } = sample();
    for (const report of [sample(), hostile(), part]) {
      validate(JSON.parse(JSON.stringify(report)));
      expect(validate.errors).toBeNull();
    }
    expect(stance && summary).toBeDefined();
  });

  it('passes what extract gives, of a page with a post and of one without', async () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const name of ['wordpress-block.html', 'no-post.html', 'feed.xml']) {
      const { out } = await cli(['extract', `fixtures/${name}`, '--json']);
      validate(JSON.parse(out));
      expect(validate.errors).toBeNull();
    }
  });

  it('turns down what is no report', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate({ ...sample(), schema: 'postlens/2' })).toBe(false);
    expect(validate({ ...sample(), metrics: { words: 'many' } })).toBe(false);
  });
});
