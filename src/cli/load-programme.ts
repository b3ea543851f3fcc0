import { readFileSync } from 'node:fs';
import { createPrisma } from '../db/client.ts';
import { loadProgramme, ProgrammeConflict } from '../db/load-programme.ts';
import { readProgramme } from '../db/programme-file.ts';

// npm run programme:load -- programme.yaml     into the database of DATABASE_URL; safe to run any number of times
const [file] = process.argv.slice(2);
const url = process.env.DATABASE_URL;

process.exitCode = await run();

async function run(): Promise<number> {
  if (!file) return refuse('Which file? npm run programme:load -- programme.yaml');
  if (!url) return refuse('DATABASE_URL is not set: into which database?');
  let yaml: string;
  try {
    yaml = readFileSync(file, 'utf8');
  } catch (error) {
    return refuse(`${file} cannot be read: ${(error as Error).message}`);
  }
  const read = readProgramme(yaml);
  if ('problems' in read) return refuse(`${file} is not loaded:`, read.problems);

  const prisma = createPrisma(url);
  try {
    const loaded = await loadProgramme(prisma, read.programme);
    const { zh, en } = read.programme.name;
    console.log(`${zh} / ${en}: ${loaded.stations} stations, ${loaded.teams} teams, ${loaded.people} people.`);
    if (loaded.weeks > 0) console.log(`Call figures of ${loaded.weeks} weeks and stations.`);
    if (loaded.departed.length > 0) console.log(`No longer in the file, roles taken: ${loaded.departed.join(', ')}.`);
    console.log('A running bot knows it within a minute.');
    return 0;
  } catch (error) {
    if (error instanceof ProgrammeConflict) return refuse(error.message);
    return refuse(`The database did not take it: ${(error as Error).message.trim().split('\n').at(-1)}`);
  } finally {
    await prisma.$disconnect();
  }
}

function refuse(heading: string, lines: readonly string[] = []): number {
  console.error([heading, ...lines.map((line) => `  - ${line}`)].join('\n'));
  return 1;
}
