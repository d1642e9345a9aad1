#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { auditVerify } from './cli/audit-verify.ts'
import { backup, type BackupOptions } from './cli/backup.ts'
import { createBreaking, type Breaking } from './cli/breaking.ts'
import { openContext, type CliContext } from './cli/context.ts'
import { dikAdd } from './cli/dik-add.ts'
import { dipImport } from './cli/dip-import.ts'
import { doctor, type DoctorOptions } from './cli/doctor/doctor.ts'
import { progressOn, thisMachine } from './cli/doctor/machine.ts'
import { due } from './cli/due.ts'
import { exportRegister, type ExportOptions } from './cli/export.ts'
import { holidays } from './cli/holidays.ts'
import { keysRotate } from './cli/keys-rotate.ts'
import { operatorFault } from './cli/operator-faults.ts'
import { restore, type RestoreOptions } from './cli/restore.ts'
import { serve } from './cli/serve.ts'
import { sopSheet } from './cli/sop-sheet.ts'
import { onStopSignal, stopSignal } from './cli/stop-signal.ts'
import { operatorVoice, type Voice } from './cli/voice.ts'
import { whatsappTemplates } from './cli/whatsapp-templates.ts'
import { ConfigError } from './config.ts'

/** What commands are given. */
interface Opened {
  readonly voice: Voice
  /** Reads the settings, when a command first needs them. @throws ConfigError, AgencyError */
  readonly context: (logsTo?: 'stdout' | 'stderr') => CliContext
  /** What is wrong with the file of settings itself. */
  readonly envFault: string | undefined
  readonly stopping: AbortSignal
  readonly breaking: Breaking
}

/** The command line. Each command answers with an exit code: 0 done, 1 could not, 2 wrong input. */
function program({ voice, context, stopping, breaking, envFault }: Opened): Command {
  const { t } = voice
  const exit = async (code: number | Promise<number>) => {
    process.exitCode = await code
  }
  const loket = new Command('loket').description(t('cli-description')).exitOverride()
  loket
    .command('serve')
    .description(t('cli-serve'))
    .action(() => exit(serve(context('stdout'), stopping)))
  loket
    .command('doctor')
    .description(t('cli-doctor'))
    .option('--json', t('cli-doctor-json'))
    .option('--offline', t('cli-doctor-offline'))
    .option('--ledger', t('cli-doctor-ledger'))
    .action((options: DoctorOptions) => {
      const progress = progressOn(process.stderr)
      const parts = { ...voice, env: process.env, envFault, machine: thisMachine, progress }
      return exit(breaking.during({ putRight: () => progress(undefined) }, () => doctor(parts, options)))
    })
  loket
    .command('due')
    .description(t('cli-due'))
    .argument('<date>', t('cli-due-date'))
    .option('--days <n>', t('cli-due-days'))
    .option('--extend <n>', t('cli-due-extend'))
    .action((date: string, options: { days?: string; extend?: string }) =>
      exit(due(context(), { date, ...options })),
    )
  const dip = loket.command('dip').description(t('cli-dip'))
  dip
    .command('import')
    .description(t('cli-dip-import'))
    .argument('<file>', t('cli-file'))
    .action((file: string) => exit(dipImport(context(), file)))
  const dik = loket.command('dik').description(t('cli-dik'))
  dik
    .command('add')
    .description(t('cli-dik-add'))
    .requiredOption('--nomor <text>')
    .requiredOption('--informasi <text>')
    .requiredOption('--pasal17 <a-j>')
    .requiredOption('--konsekuensi-buka <text>')
    .requiredOption('--konsekuensi-tutup <text>')
    .requiredOption('--jangka-waktu <text>')
    .requiredOption('--unit <text>')
    .option('--dasar-hukum-lain <text>')
    .option('--expires-on <YYYY-MM-DD>')
    .option('--sk-nomor <text>')
    .option('--sk-tanggal <YYYY-MM-DD>')
    .option('--case <nomor>', t('cli-dik-case'))
    .action(({ case: forCase, ...entry }: { case?: string } & Record<string, string>) =>
      exit(dikAdd(context(), entry, forCase)),
    )
  loket
    .command('export')
    .description(t('cli-export'))
    .argument('<register>', t('cli-export-register'))
    .option('--year <year>', t('cli-holidays-year'))
    .option('--format <xlsx|pdf>', t('cli-export-format'))
    .option('--out <file>', t('cli-export-out'))
    .action((register: string, options: ExportOptions) => exit(exportRegister(context(), register, options)))
  loket
    .command('backup')
    .description(t('cli-backup'))
    .option('--out <file>', t('cli-backup-out'))
    .action((options: BackupOptions) => exit(backup(context(), options)))
  loket
    .command('restore')
    .description(t('cli-restore'))
    .argument('<file>', t('cli-file'))
    .option('--check', t('cli-restore-check'))
    .action((file: string, options: RestoreOptions) => exit(restore(context(), file, options)))
  loket
    .command('sop')
    .description(t('cli-sop'))
    .argument('<name>', t('cli-sop-name'))
    .option('--out <folder>', t('cli-sop-out'))
    .action((name: string, { out }: { out?: string }) => exit(sopSheet(context(), name, out)))
  loket
    .command('holidays')
    .description(t('cli-holidays'))
    .option('--year <year>', t('cli-holidays-year'))
    .action(({ year }: { year?: string }) => exit(holidays(context(), year)))
  const keys = loket.command('keys').description(t('cli-keys'))
  keys
    .command('rotate')
    .description(t('cli-keys-rotate'))
    .action(() => exit(keysRotate(context())))
  const whatsapp = loket.command('whatsapp').description(t('cli-whatsapp'))
  whatsapp
    .command('templates')
    .description(t('cli-whatsapp-templates'))
    .action(() => exit(whatsappTemplates(context())))
  const audit = loket.command('audit').description(t('cli-audit'))
  audit
    .command('verify')
    .description(t('cli-audit-verify'))
    .action(() => exit(auditVerify(context())))
  loket.hook('preAction', (_loket, command) => {
    // Serving is ended in order; any other command at once, and its database by the end of the process.
    if (command.name() === 'serve') return
    onStopSignal((exitCode) => {
      console.error(voice.t(breaking.breakOff() ?? 'cli-broken-off'))
      process.exit(exitCode)
    })
  })
  return loket
}

const stopping = stopSignal()
const breaking = createBreaking()
// Prisma's compiler of queries is WebAssembly. Optimising it takes 60 MB and makes no query measurably faster here.
setFlagsFromString('--liftoff-only')

const envFault = loadEnvFile('.env')
const voice = operatorVoice(process.env)
let context: CliContext | undefined
const open = (logsTo: 'stdout' | 'stderr' = 'stderr'): CliContext => {
  if (envFault !== undefined) throw new ConfigError([envFault])
  context ??= openContext(process.env, { voice, breaking, logsTo })
  return context
}
try {
  await program({ voice, context: open, envFault, stopping, breaking }).parseAsync()
} catch (error) {
  process.exitCode = 1
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else complain(error)
}

/** Takes the settings of a file into the environment, where there is one. @returns why it could not be read */
function loadEnvFile(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  try {
    process.loadEnvFile(path)
    return undefined
  } catch {
    return `${path}: cannot be read by this user`
  }
}

function complain(error: unknown): void {
  const said = operatorFault(error, voice, context?.config.dataDir)
  // Of a fault of our own only the name is shown; the log has the rest.
  if (said === undefined) context?.log.fatal({ err: error }, 'the command failed')
  console.error(said ?? voice.t('cli-internal', { name: error instanceof Error ? error.name : 'error' }))
}
