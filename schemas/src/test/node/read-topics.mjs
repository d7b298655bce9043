// Prints records of Patai's topics as one JSON line each. Nothing of the decoding is ours: kafkajs fetches, the registry gives the
// schema by the id in the record, avsc decodes. So what it prints is what any client of Kafka and Confluent's registry can read.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

const USAGE = `usage: node read-topics.mjs [--records N] [--seconds S] BOOTSTRAP REGISTRY TOPIC...

  BOOTSTRAP    brokers, host:port[,host:port...]
  REGISTRY     address of the schema registry's Confluent API, such as http://127.0.0.1:8081/apis/ccompat/v7
  TOPIC...     topics, read from their beginning, committed records only
  --records N  how many records to print, over all topics (default 100, at most 1000000)
  --seconds S  how long to wait for them (default 60, at most 3600)

standard output: {"topic","partition","offset","key","value"} a line; bytes are base64, numbers beyond 2^53 and offsets are
                 strings, the events of a union stand under their full name, a tombstone is null
exit: 0 N records were printed; 1 they were not (too few in that time, no broker, not decodable: standard error says which); 2 wrong usage`;

const arguments_ = readArguments(process.argv.slice(2));
const { Kafka, logLevel } = await import('kafkajs');
const { SchemaRegistry, SchemaType } = (await import('@kafkajs/confluent-schema-registry')).default;
const { types } = (await import('avsc')).default;

// Without this, avsc refuses a long that JavaScript's number cannot hold.
const anyLong = types.LongType.__with({
  fromBuffer: (buffer) => {
    const long = buffer.readBigInt64LE();
    return Number.isSafeInteger(Number(long)) ? Number(long) : long;
  },
  toBuffer: (long) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigInt64LE(BigInt(long));
    return buffer;
  },
  fromJSON: BigInt,
  toJSON: Number,
  isValid: (long) => typeof long === 'bigint' || Number.isSafeInteger(long),
  compare: (a, b) => (a === b ? 0 : a < b ? -1 : 1),
});
const registry = new SchemaRegistry(
  { host: arguments_.registry },
  { [SchemaType.AVRO]: { typeHook: (type) => ((type.type ?? type) === 'long' ? anyLong : undefined) } },
);
const kafka = new Kafka({
  clientId: 'patai-foreign-client',
  brokers: arguments_.brokers,
  logLevel: logLevel.NOTHING,
  retry: { retries: 3 },
});
const consumer = kafka.consumer({ groupId: `patai-foreign-client-${randomUUID()}`, allowAutoTopicCreation: false });

try {
  await readRecords();
} catch (error) {
  await end(1, error.message);
}

function readArguments(words) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { records: { type: 'string' }, seconds: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const [bootstrap, address, ...topics] = positionals;
    if (topics.length === 0) throw new Error('brokers, registry and at least one topic are needed');
    return {
      brokers: bootstrap.split(','),
      registry: new URL(address).href.replace(/\/$/, ''),
      topics,
      records: wholeNumber('--records', values.records ?? '100', 1_000_000),
      seconds: wholeNumber('--seconds', values.seconds ?? '60', 3_600),
    };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

function wholeNumber(name, text, most) {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most) throw new Error(`${name} must be a whole number from 1 to ${most}, was ${text}`);
  return number;
}

async function readRecords() {
  const { topics, records, seconds } = arguments_;
  let printed = 0;
  setTimeout(() => end(1, `${printed} of ${records} records came in ${seconds} seconds`), seconds * 1000);
  consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || end(1, payload.error.message));
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      if (printed === records) return;
      const value = await decoded(topic, partition, message);
      printed += 1;
      console.log(line({ topic, partition, offset: message.offset, key: message.key?.toString() ?? null, value }));
      if (printed === records) setImmediate(end, 0);
    },
  });
}

async function decoded(topic, partition, { offset, value }) {
  try {
    return value === null ? null : await registry.decode(value);
  } catch (error) {
    await end(1, `${topic}, partition ${partition}, offset ${offset} cannot be decoded: ${error.message}`);
  }
}

function line(record) {
  return JSON.stringify(record, function (name, plain) {
    const raw = this[name];
    if (Buffer.isBuffer(raw)) return raw.toString('base64');
    return typeof plain === 'bigint' ? plain.toString() : plain;
  });
}

async function end(code, reason) {
  if (reason) console.error(reason);
  const closed = consumer.disconnect().catch(() => {});
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  process.exit(code);
}
