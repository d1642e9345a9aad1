import { announcementSop } from '../announcements/announcement.ts'
import type { Command } from '../desk/command.ts'
import { documentationSop } from '../pendokumentasian/items.ts'
import { asAdmin } from './as-admin.ts'
import { queue } from './antrean.ts'
import { search } from './cari.ts'
import { beginDocumentation } from './dokumentasi.ts'
import { exportToChat } from './ekspor.ts'
import { placeLane } from './jalur.ts'
import { holidays } from './libur.ts'
import { check } from './periksa.ts'
import { acting } from './plt.ts'
import { staff } from './staf.ts'
import { showStatistics } from './statistik.ts'
import { countDue } from './tenggat.ts'
import { beginAnnouncement } from './tugaskan.ts'
import { beginTest } from './uji.ts'
import { invite, join } from './undang.ts'

/** What the staff can say. The order is that of the platform's command menu. */
export const staffCommands: readonly Command[] = [
  { name: 'antrean', where: 'anywhere', who: 'staff', keepsForm: true, run: asAdmin(queue) },
  { name: 'cari', where: 'anywhere', who: 'staff', keepsForm: true, run: asAdmin(search) },
  { name: 'tenggat', where: 'anywhere', who: 'staff', keepsForm: true, run: asAdmin(countDue) },
  { name: 'uji', where: 'anywhere', who: 'staff', keepsForm: false, run: asAdmin(beginTest) },
  {
    name: 'tugaskan',
    where: 'anywhere',
    who: 'staff',
    keepsForm: false,
    sop: announcementSop,
    run: asAdmin(beginAnnouncement),
  },
  {
    name: 'dokumentasi',
    where: 'anywhere',
    who: 'staff',
    keepsForm: false,
    sop: documentationSop,
    run: asAdmin(beginDocumentation),
  },
  { name: 'staf', where: 'anywhere', who: 'staff', keepsForm: true, run: asAdmin(staff) },
  { name: 'statistik', where: 'private', who: 'anyone', keepsForm: true, run: showStatistics },
  { name: 'jalur', where: 'anywhere', who: 'admin', keepsForm: true, run: asAdmin(placeLane) },
  { name: 'undang', where: 'private', who: 'admin', keepsForm: true, run: asAdmin(invite) },
  { name: 'plt', where: 'private', who: 'admin', keepsForm: false, run: asAdmin(acting) },
  { name: 'libur', where: 'anywhere', who: 'admin', keepsForm: false, run: asAdmin(holidays) },
  { name: 'ekspor', where: 'private', who: 'admin', keepsForm: true, run: asAdmin(exportToChat) },
  { name: 'periksa', where: 'anywhere', who: 'admin', keepsForm: true, run: asAdmin(check) },
  { name: 'gabung', where: 'anywhere', who: 'anyone', keepsForm: true, run: join },
]
