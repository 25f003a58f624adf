import { types } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import { inTransaction } from '#shared/database/transaction.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

@Entity('measure')
class Measure {
  @PrimaryColumn('int8')
  id!: number;

  @Column('date')
  day!: string;

  @Column('numeric', { precision: 12, scale: 2 })
  amount!: string;

  @Column('int8', { array: true })
  cents!: number[];
}

let clone: TestDatabase;
let database: ScaleDatabase;

beforeAll(async () => {
  clone = await cloneDatabase('measure', []);
  database = await openDatabase({ url: clone.ownerUrl, applicationName: 'tests', entities: [Measure] });
});

afterAll(async () => {
  await database?.destroy();
  await clone?.drop();
});

const only = async (sql: string): Promise<unknown> => {
  const [row] = await database.query(`SELECT ${sql} AS value`);
  return row.value;
};

describe('a value comes back from the database', () => {
  it.each([
    ['a day as it is written', `date '2017-09-01'`, '2017-09-01'],
    ['several days', `array[date '2017-09-01', null]`, ['2017-09-01', null]],
    ['a large integer as a number', `int8 '9007199254740991'`, 9007199254740991],
    ['a count as a number', `(SELECT count(*) FROM generate_series(1, 3))`, 3],
    ['several large integers', `array[1, null]::int8[]`, [1, null]],
    ['an exact decimal as text', `numeric '12345678901234567890.10'`, '12345678901234567890.10'],
    ['a transaction number as text', `xid8 '18446744073709551615'`, '18446744073709551615'],
    ['a moment as a Date', `timestamptz '2017-09-01 10:00+02'`, new Date('2017-09-01T08:00:00Z')],
  ])('%s', async (_what, sql, expected) => {
    expect(await only(sql)).toEqual(expected);
  });

  it('an integer too large to be exact is refused, and the connection stays usable', async () => {
    await expect(only(`int8 '9007199254740992'`)).rejects.toThrow(/too large to be exact/);
    expect(await only('1')).toBe(1);
  });

  it("without changing the process's own parsers", () => {
    expect(types.getTypeParser(types.builtins.DATE)('2017-09-01' as never)).toBeInstanceOf(Date);
    expect(types.getTypeParser(types.builtins.INT8)('1' as never)).toBe('1');
  });

  it('the same through entities', async () => {
    await database.query('CREATE TABLE measure (id int8 PRIMARY KEY, day date, amount numeric(12, 2), cents int8[])');
    const measure = { id: 1, day: '2017-09-01', amount: '12.50', cents: [1, 2] };
    const scope = { tenant: null, audience: 'public', readOnly: false } as const;
    const read = await inTransaction(database, scope, async (manager) => {
      await manager.insert(Measure, measure);
      return await manager.find(Measure);
    });
    expect(read).toEqual([measure]);
  });
});
