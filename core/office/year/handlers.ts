import type { yearContract } from "../../contract/year.ts";
import type { HandlersOf } from "../desk.ts";
import {
  evaluateModel,
  listNominations,
  listRatings,
  listScoring,
  listTargets,
  saveQuota,
  saveRatings,
  saveRenewal,
  saveScoring,
} from "./assessment.ts";
import { showCalendar, showToday } from "./calendar.ts";
import { showCarried } from "./carried.ts";
import { compareYears } from "./compare.ts";
import { decideDeadline, extendDeadline, listDeadlines } from "./deadlines.ts";
import { attachPapers, detachPaper, readPaper, showDossier } from "./dossier.ts";
import { exportCalendar } from "./ics.ts";
import * as keeping from "./keeping.ts";
import { listReminders, showMatrix } from "./matrix.ts";
import { listYears, showCrosswalk, startNext, switchYear } from "./next-year.ts";
import * as programmes from "./programmes/keep.ts";
import { exportProgramme, listEntries, openProgramme, showRules } from "./programmes/show.ts";
import { chooseNext, proposeNext } from "./proposals.ts";
import { rankNominations } from "./ranking.ts";
import { undoSteps } from "./taking-back.ts";
import { listChanges, mergeUnits, renameUnit, splitUnit, undoChange, unitsAsOf } from "./units.ts";
import { listGates, listWay, recordStep, showWay, takeBack } from "./way.ts";

/** The operations of the movement's year: the way of the models, deadlines, evaluation, activities. */
export const yearHandlers: HandlersOf<typeof yearContract> = {
  "year.models.list": listWay,
  "year.models.show": showWay,
  "year.models.event": recordStep,
  "year.models.takeBack": takeBack,
  "year.models.undo": undoSteps,
  "year.gates": listGates,
  "year.evaluate": evaluateModel,
  "year.ratings.list": listRatings,
  "year.ratings.save": saveRatings,
  "year.scoring.list": listScoring,
  "year.scoring.save": saveScoring,
  "year.nominations": listNominations,
  "year.nominations.rank": rankNominations,
  "year.quota.save": saveQuota,
  "year.targets": listTargets,
  "year.renewal.save": saveRenewal,
  "year.deadlines.list": listDeadlines,
  "year.deadlines.decide": decideDeadline,
  "year.deadlines.extend": extendDeadline,
  "year.calendar": showCalendar,
  "year.today": showToday,
  "year.calendar.export": exportCalendar,
  "year.matrix": showMatrix,
  "year.reminders": listReminders,
  "year.activities.list": keeping.listActivities,
  "year.activities.save": keeping.saveActivity,
  "year.activities.remove": keeping.removeActivity,
  "year.activities.asked": keeping.listAsked,
  "year.tasks.list": keeping.listTasks,
  "year.tasks.save": keeping.saveTask,
  "year.tasks.remove": keeping.removeTask,
  "year.members.list": keeping.listMembers,
  "year.members.save": keeping.saveMember,
  "year.members.remove": keeping.removeMember,
  "year.history": keeping.showHistory,
  "year.dossier.show": showDossier,
  "year.dossier.attach": attachPapers,
  "year.dossier.read": readPaper,
  "year.dossier.detach": detachPaper,
  "year.units.changes": listChanges,
  "year.units.merge": mergeUnits,
  "year.units.split": splitUnit,
  "year.units.rename": renameUnit,
  "year.units.undo": undoChange,
  "year.units.asOf": unitsAsOf,
  "year.programmes": listYears,
  "year.switch": switchYear,
  "year.next.propose": proposeNext,
  "year.next.choose": chooseNext,
  "year.next.start": startNext,
  "year.carried": showCarried,
  "year.crosswalk": showCrosswalk,
  "year.compare": compareYears,
  "year.programme.rules": showRules,
  "year.programme.list": listEntries,
  "year.programme.export": exportProgramme,
  "year.programme.open": openProgramme,
  "year.programme.check": programmes.checkProgrammeFile,
  "year.programme.adopt": programmes.adoptProgramme,
  "year.programme.try": programmes.tryContent,
  "year.programme.save": programmes.saveContent,
  "year.programme.copy": programmes.copyProgramme,
  "year.programme.takeBack": programmes.takeBackEdition,
  "year.programme.giveUp": programmes.giveUpProgramme,
};
