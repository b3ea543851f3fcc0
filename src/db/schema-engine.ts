import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

export type SchemaEngine = Engine.SchemaEngine;
export type MigrationList = Engine.MigrationList;

/** Nothing in our schema is managed from outside. */
export const allTables: Engine.SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine, as WebAssembly from the installed package: nothing is downloaded, unlike with Prisma's
 * command line. It connects to `url` at once, even to compare two schemas.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  // Our own pool, because the engine leaves the one that the adapter would make open behind it.
  const pool = new pg.Pool({ connectionString: url, application_name: 'schema engine' });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(runningWholeScripts(pool));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside functions and comments. PostgreSQL reads the script as
 * it stands, and applies all of it or nothing.
 */
function runningWholeScripts(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: pg.DatabaseError) => {
        const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
        throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
      });
    };
    return adapter;
  };
  return factory;
}

/** What we need of a global that Node has and the language's type library, without a browser's, lacks. */
type WebAssemblyApi = {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>;
};

let loading: Promise<typeof Engine> | undefined;

function loadEngine(): Promise<typeof Engine> {
  loading ??= (async () => {
    // The package's own entry imports a .wasm file, which Node does not do without a flag.
    const { compile, instantiate } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
    const entry = pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
    const glue = (await import(/* @vite-ignore */ entry.href)) as typeof Engine & {
      __wbg_set_wasm(exports: object): void;
    };
    const module = await compile(await readFile(new URL('schema_engine_bg.wasm', entry)));
    const { exports } = await instantiate(module, { './schema_engine_bg.js': glue });
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    return glue;
  })();
  return loading;
}
