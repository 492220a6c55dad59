/** The addresses of the API and its shapes: made by "npm run generate" from the description that the server gives of itself. */

export interface paths {
    "/api/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace that is served, with how much is on record */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chronology, newest first and undated events last */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event with every statement about it */
        get: operations["getEventsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sources on record */
        get: operations["getSources"];
        put?: never;
        /** Adds a pasted story, or the page at an address */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source with its text and all records that rest on its words */
        get: operations["getSourcesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words that a later text of their document does not have, with the statements that rest on them */
        get: operations["getLost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the text of a source is read by the rules of this version: what is seen, which rules fire, which are rejected and why */
        get: operations["getSourcesByIdExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a file, sent as the body with its media type in content-type */
        post: operations["postSourcesUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mechanisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mechanisms on record */
        get: operations["getMechanisms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mechanisms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A mechanism with its rounds */
        get: operations["getMechanismsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mechanisms/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its rounds say: cadence, gaps, conflicts in numbering, hosts, founding, and when the next is expected */
        get: operations["getMechanismsByIdAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What texts say of the record ("the second meeting in two months", "19th round"), held against the record */
        get: operations["getChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is expected (rounds, planned events, anniversaries, commitments falling due), what is late, and what changed */
        get: operations["getAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agenda.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agenda as iCalendar, to subscribe to */
        get: operations["getAgendaIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was put on record as an Atom feed, an entry for each batch: the last 30 days, or since a day */
        get: operations["getChangesAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people on record with the offices that sources give them */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with offices and events */
        get: operations["getPeopleById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a person met and in which offices, what they chaired, where and when they were on record */
        get: operations["getPeopleByIdAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/met": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a person met, how often, when last, and in which offices */
        get: operations["getPeopleByIdMet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the holders of an office met in it, what they chaired, where and when they were on record */
        get: operations["getOfficesByIdAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The states and organisations that take part in events */
        get: operations["getSides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on record under some words, by kind, the best first */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of sides that met or that something is said of, those with most events first */
        get: operations["getRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relationships/{sides}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on record between two sides or more: ties, contacts, mechanisms */
        get: operations["getRelationshipsBySides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who meets whom: sides or persons, tied by the events in which both took part */
        get: operations["getNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relationships/{sides}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tempo, levels, silences, changes, mix, mechanisms, pledges and anniversaries of two sides or more */
        get: operations["getRelationshipsBySidesAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relationships/{sides}/briefing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same in sentences, each with the events and statements that it rests on; also as Markdown */
        get: operations["getRelationshipsBySidesBriefing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relationships/{sides}/briefing/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file: Markdown, one HTML page, or DOCX */
        get: operations["getRelationshipsBySidesBriefingByFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Relationships side by side, over the same time */
        get: operations["getCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offices that persons are on record to have held */
        get: operations["getOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who held an office on a day, with the words that say so */
        get: operations["getOfficesHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An office with its holders over time */
        get: operations["getOfficesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values that cannot all be right, each with its sources: the open ones first */
        get: operations["getConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events, and persons, that may be one, the surest first: a merge or a separation of the two answers the question */
        get: operations["getQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stories say, to be reviewed: what matters most first, then the surest */
        get: operations["getProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/above": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many proposals wait that are at least so likely right */
        get: operations["getProposalsAbove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{batch}/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal with its statements, their words and what was decided of them */
        get: operations["getProposalsByBatchByEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts proposals as they were seen, all or none */
        post: operations["postProposalsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/accept-above": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts all that waits and is at least so likely right, in one batch */
        post: operations["postProposalsAcceptAbove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{batch}/{entity}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a proposal: nothing that it says counts any more, nor what it alone names */
        post: operations["postProposalsByBatchByEntityReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{batch}/{entity}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes of what one story says of an event an event of its own */
        post: operations["postProposalsByBatchByEntitySplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the last decision of somebody that stands */
        post: operations["postReviewUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a record by hand, with the words that state it or without */
        post: operations["postRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided about the proposals of each rule */
        get: operations["getRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/codebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codebook by which the workspace is coded */
        get: operations["getCodebook"];
        put?: never;
        /** Sets the codebook, as YAML, in the place of a former one */
        post: operations["postCodebook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/codings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What reviewers coded, each for themselves */
        get: operations["getCodings"];
        put?: never;
        /** Notes how a reviewer reads a proposal, which decides nothing */
        post: operations["postCodings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who coded, and how many proposals each */
        get: operations["getCoders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far reviewers who coded the same agree: Krippendorff's alpha for each variable, and where they differ */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of entity with their properties: what may be stated of each, and in which values */
        get: operations["getSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was put on record, the latest first: who, when, why, and what was decided */
        get: operations["getBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back all that a batch brought; undoing the undoing brings it back */
        post: operations["postBatchesByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All statements, those that do not count any more too, in the order in which they were put on record */
        get: operations["getStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a statement out of the views */
        post: operations["postStatementsByIdRetract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ranks a statement: which of several values is shown */
        post: operations["postStatementsByIdRank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts another value, of the same type, in the place of one that is wrong, other words under it, or other qualifiers */
        post: operations["postStatementsByIdCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a statement although a later text lost its words */
        post: operations["postStatementsByIdKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/conflicting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a tenure as one about which sources differ: it may then overlap that of another holder */
        post: operations["postStatementsByIdConflicting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entities/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entity, a statement or a batch with its statements and what was decided of them */
        get: operations["getEntitiesByIdStatements"];
        put?: never;
        /** Adds a value to an entity, with the words that state it or without */
        post: operations["postEntitiesByIdStatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a person, a mechanism or an organisation on record by its name, or finds it there */
        post: operations["postEntities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entities/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that two entities of a kind are one */
        post: operations["postEntitiesByIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entities/{id}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that two entities are never the same, merged before or not */
        post: operations["postEntitiesByIdSeparate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The formats that the record is published in */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record, or what of it fits, in a format of other programs; what comes as several files as a ZIP archive */
        get: operations["getExportByFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A backup of the whole record as it stands, which "rapporteur restore" makes a workspace of */
        get: operations["getBackup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checks the whole record: chain, texts, quotations, and the views that are made of it; changes nothing */
        get: operations["getVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The columns of a table (CSV, TSV, XLSX, ODS) with samples, and what they most likely mean, as a mapping. Nothing is stored */
        post: operations["postImportSuggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a mapping (YAML or JSON) and writes it as the command line takes it. Nothing is stored */
        post: operations["postImportMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the rows of a file on record, 200 at a time, each time all or none; rows on record are recognised. Whoever hangs up ends it after the present 200, and it goes on when it is sent again */
        post: operations["postImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The record of a story; nothing is stored */
        post: operations["postRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: "head" with the number of the last batch at once, and whenever something was put on record */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @example urn:rapporteur:problem:not-found */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @example not-found */
            code: string;
            advice: string;
        };
        EventSummary: {
            id: string;
            type: components["schemas"]["EventType"];
            status: components["schemas"]["EventStatus"];
            date: string | null;
            earliest: string | null;
            latest: string | null;
            place: string | null;
            title: string;
            sides: components["schemas"]["SideView"][];
            participants: components["schemas"]["ParticipantView"][];
            mechanism: {
                id: string;
                name: string;
                round: number | null;
            } | null;
            sources: components["schemas"]["SourceRef"][];
        };
        /** @enum {string} */
        EventType: "meeting" | "consultation" | "summit" | "conference" | "visit" | "call" | "signing" | "exercise" | "exhibition" | "transfer" | "sanction" | "statement" | "other";
        /** @enum {string} */
        EventStatus: "held" | "planned" | "ongoing" | "postponed" | "cancelled";
        SideView: {
            code: string;
            name: string;
        };
        ParticipantView: {
            person: string;
            name: string;
            office: string | null;
            for: components["schemas"]["SideView"] | null;
            role: components["schemas"]["ParticipantRole"];
        };
        /** @enum {string|null} */
        ParticipantRole: "chair" | "co-chair" | "head of delegation" | "host" | "guest" | "attendee" | null;
        SourceRef: {
            id: string;
            title: string | null;
            publisher: string | null;
            published: string | null;
            url: string | null;
        };
        EventView: {
            id: string;
            type: components["schemas"]["EventType"];
            status: components["schemas"]["EventStatus"];
            date: string | null;
            earliest: string | null;
            latest: string | null;
            place: string | null;
            title: string;
            sides: components["schemas"]["SideView"][];
            participants: components["schemas"]["ParticipantView"][];
            mechanism: {
                id: string;
                name: string;
                round: number | null;
            } | null;
            sources: components["schemas"]["SourceRef"][];
            dateTold: string | null;
            cadence: components["schemas"]["Cadence"];
            materiel: string[];
            topics: string[];
            history: components["schemas"]["StatusChange"][];
            conflicts: components["schemas"]["ConflictView"][];
            statements: components["schemas"]["StatementView"][];
        };
        /** @enum {string|null} */
        Cadence: "weekly" | "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "triennial" | "quadrennial" | null;
        StatusChange: {
            status: components["schemas"]["EventStatus"];
            /** @enum {string} */
            change: "announced" | "confirmed" | "moved" | "postponed" | "under way" | "held" | "cancelled";
            date: string | null;
            published: string | null;
            recordedAt: string;
            statement: string;
            source: components["schemas"]["SourceRef"] | null;
            evidence: components["schemas"]["EvidenceView"];
            recordedBy: string;
            note: string | null;
            shown: boolean;
        };
        EvidenceView: {
            start: number;
            end: number;
            exact: string;
            source: components["schemas"]["SourceRef"];
            /** @enum {string} */
            version?: "earlier" | "lost";
        } | null;
        ConflictView: {
            entity: string;
            kind: string;
            title: string;
            property: string;
            /** @enum {string} */
            state: "open" | "resolved";
            reason: string | null;
            values: {
                value: string;
                shown: boolean;
                statements: string[];
                sources: components["schemas"]["SourceRef"][];
                words: components["schemas"]["EvidenceView"][];
            }[];
        };
        StatementView: {
            id: string;
            subject: string;
            property: string;
            value: string;
            qualifiers: {
                [key: string]: string;
            };
            entity: string | null;
            date: string | null;
            /** @enum {string} */
            polarity: "affirmed" | "negated";
            /** @enum {string} */
            modality: "stated" | "hedged" | "planned";
            attribution: string | null;
            /** @enum {string} */
            rank: "preferred" | "normal" | "deprecated";
            /** @enum {string} */
            origin: "source" | "analyst" | "import" | "derived";
            dataset: string | null;
            rule: string | null;
            confidence: number | null;
            valid: string | null;
            recordedAt: string;
            recordedBy: string;
            batch: string;
            note: string | null;
            decision: {
                /** @enum {string|null} */
                state: "retracted" | "corrected" | "undone" | null;
                reason: string;
                by: string;
                at: string;
            } | null;
            evidence: components["schemas"]["EvidenceView"][];
        };
        SourceSummary: {
            id: string;
            title: string | null;
            publisher: string | null;
            published: string | null;
            url: string | null;
            language: string;
            addedAt: string;
            events: number;
        };
        SourceView: {
            id: string;
            title: string | null;
            publisher: string | null;
            published: string | null;
            url: string | null;
            language: string;
            addedAt: string;
            events: number;
            text: string;
            bodyStart: number;
            sha256: string;
            items: components["schemas"]["SourceItem"][];
            versions: {
                id: string;
                title: string | null;
                publisher: string | null;
                published: string | null;
                url: string | null;
                addedAt: string;
            }[];
            lost: components["schemas"]["LostView"][];
        };
        SourceItem: {
            id: string;
            /** @enum {string} */
            kind: "event" | "quote" | "claim" | "instrument" | "office" | "relation" | "commitment";
            label: string;
            polarity: components["schemas"]["Polarity"];
            attribution: string | null;
            rule: string | null;
            confidence: number | null;
            spans: {
                start: number;
                end: number;
                exact: string;
            }[];
        };
        /** @enum {string|null} */
        Polarity: "affirmed" | "negated" | "hedged" | null;
        LostView: {
            title: string;
            kind: string;
            statement: components["schemas"]["StatementView"];
            words: components["schemas"]["EvidenceView"];
            source: components["schemas"]["SourceRef"];
            restated: boolean;
        };
        ExplanationView: {
            sentences: {
                span: {
                    start: number;
                    end: number;
                    exact: string;
                };
                seen: {
                    kind: string;
                    as: string;
                    span: {
                        start: number;
                        end: number;
                        exact: string;
                    };
                }[];
                fired: {
                    rule: string;
                    item: string;
                    says: string;
                    confidence: number;
                    fields: {
                        [key: string]: {
                            start: number;
                            end: number;
                            exact: string;
                        }[];
                    };
                }[];
                rejected: {
                    rule: string;
                    why: string;
                    span: {
                        start: number;
                        end: number;
                        exact: string;
                    };
                }[];
            }[];
        };
        MechanismSummary: {
            id: string;
            name: string;
            parties: components["schemas"]["SideView"][];
            cadence: components["schemas"]["Cadence"];
            rounds: number;
            latest: string | null;
        };
        MechanismView: {
            id: string;
            name: string;
            parties: components["schemas"]["SideView"][];
            cadence: components["schemas"]["Cadence"];
            rounds: number;
            latest: string | null;
            roundsOnRecord: {
                round: number | null;
                event: components["schemas"]["EventSummary"];
            }[];
            statements: components["schemas"]["StatementView"][];
        };
        MechanismAnalysis: {
            mechanism: {
                id: string;
                name: string;
                parties: components["schemas"]["SideView"][];
                cadence: components["schemas"]["Cadence"];
            };
            on: string;
            findings: components["schemas"]["Finding"][];
            rounds: components["schemas"]["AnalysedRound"][];
            cadence: components["schemas"]["CadenceFinding"];
            missing: components["schemas"]["MissingRound"][];
            conflicts: components["schemas"]["NumberConflict"][];
            doubled: {
                events: string[];
                number: number | null;
                days: number;
            }[];
            outOfOrder: {
                events: string[];
                numbers: number[];
            }[];
            hosts: {
                sequence: {
                    event: string;
                    number: number | null;
                    host: components["schemas"]["SideView"];
                }[];
                alternates: boolean | null;
                breaks: {
                    events: string[];
                    numbers: number[];
                }[];
            };
            chairs: components["schemas"]["ChairSpell"][];
            founding: components["schemas"]["Founding"];
            next: components["schemas"]["NextRound"];
            basis: components["schemas"]["Basis"];
        };
        Finding: {
            topic: string;
            text: string;
            events: string[];
        };
        AnalysedRound: {
            number: number | null;
            shown: number | null;
            event: components["schemas"]["EventSummary"];
            host: components["schemas"]["SideView"] | null;
            outcomes: components["schemas"]["Outcome"][];
        };
        Outcome: {
            id: string;
            /** @enum {string} */
            kind: "Instrument" | "Commitment";
            text: string;
            /** @enum {string} */
            how: "linked" | "told";
        };
        CadenceFinding: {
            stated: components["schemas"]["Cadence"];
            median: number | null;
            shortest: number | null;
            longest: number | null;
            nearest: components["schemas"]["Cadence"];
            agrees: boolean | null;
            /** @enum {string} */
            by: "numbers" | "dates";
            intervals: components["schemas"]["Interval"][];
        };
        Interval: {
            from: string;
            to: string;
            rounds: number;
            days: number;
            least: number;
            most: number;
        };
        MissingRound: {
            earliest: string;
            latest: string;
            number: number;
            about: string;
        };
        NumberConflict: {
            event: string;
            best: number | null;
            readings: components["schemas"]["NumberReading"][];
        };
        NumberReading: {
            number: number;
            sources: components["schemas"]["SourceRef"][];
            shown: boolean;
            decided: boolean;
            misfit: number | null;
            why: string;
        };
        ChairSpell: {
            side: components["schemas"]["SideView"] | null;
            person: string;
            name: string;
            offices: string[];
            rounds: {
                number: number | null;
                event: string;
                date: string | null;
            }[];
        };
        Founding: {
            atLatest: string;
            before: string;
            paced: string | null;
            stated: string | null;
            rounds: {
                number: number;
                event: string;
                implied: string;
            }[];
        } | null;
        NextRound: {
            number: number | null;
            predicted: {
                earliest: string;
                latest: string;
                about: string;
                /** @enum {string} */
                method: "intervals" | "one interval" | "stated cadence";
            } | null;
            planned: components["schemas"]["EventSummary"] | null;
            expected: {
                earliest: string;
                latest: string;
            };
            host: components["schemas"]["SideView"] | null;
            /** @enum {string} */
            state: "ahead" | "due" | "overdue" | "dormant";
            overdue: number;
        } | null;
        Basis: {
            events: number;
            waiting: number;
            sources: number;
            first: string | null;
            last: string | null;
            from: string | null;
            to: string | null;
            imprecise: number;
            undated: number;
        };
        SourceChecks: {
            source: components["schemas"]["SourceRef"] | null;
            items: components["schemas"]["Check"][];
        };
        Check: {
            span: {
                start: number;
                end: number;
                exact: string;
            };
            /** @enum {string} */
            kind: "round" | "cadence" | "nth";
            verdict: components["schemas"]["Verdict"];
            why: string;
            counted: {
                sure: number;
                possible: number;
            } | null;
            coverage: {
                enough: boolean;
                why: string;
            } | null;
            event: components["schemas"]["EventSummary"] | null;
            events: components["schemas"]["EventSummary"][];
            basis: components["schemas"]["Basis"];
        };
        /** @enum {string} */
        Verdict: "supported" | "contradicted" | "not enough on record";
        Agenda: {
            on: string;
            until: string;
            items: components["schemas"]["AgendaItem"][];
            basis: components["schemas"]["Basis"];
            changes: components["schemas"]["Changes"];
        };
        AgendaItem: {
            uid: string;
            /** @enum {string} */
            kind: "round" | "event" | "anniversary" | "commitment";
            title: string;
            earliest: string;
            latest: string;
            /** @enum {string} */
            state: "late" | "due" | "ahead" | "off";
            fixed: boolean;
            why: string;
            place: string | null;
            of: {
                /** @enum {string} */
                kind: "event" | "mechanism" | "relationship";
                id: string;
            } | null;
            events: components["schemas"]["EventSummary"][];
            said: string[];
        };
        Changes: {
            since: string;
            batches: {
                batch: components["schemas"]["BatchView"];
                changes: components["schemas"]["EventChange"][];
            }[];
            total: number;
        } | null;
        BatchView: {
            seq: number;
            id: string;
            at: string;
            by: string;
            note: string | null;
            statements: number;
            sources: components["schemas"]["SourceRef"][];
            decisions: components["schemas"]["DecisionView"][];
            undone: {
                reason: string;
                by: string;
                at: string;
                batch: string;
            } | null;
        };
        DecisionView: {
            /** @enum {string} */
            kind: "retracted" | "ranked" | "corrected" | "kept" | "undone" | "merged" | "separated" | "accepted" | "rejected" | "coded";
            target: string;
            entity: {
                id: string;
                kind: string;
                title: string;
            } | null;
            text: string;
        };
        EventChange: {
            batch: number;
            /** @enum {string} */
            what: "new" | "changed" | "told again" | "gone";
            event: components["schemas"]["EventSummary"];
            fields: components["schemas"]["FieldChange"][];
        };
        FieldChange: {
            field: string;
            before: string | null;
            now: string | null;
        };
        PersonSummary: {
            id: string;
            name: string;
            offices: {
                id: string;
                office: string;
                for: components["schemas"]["SideView"] | null;
                period: string;
                /** @enum {string} */
                basis: "stated" | "observed";
                acting: boolean;
            }[];
            events: number;
        };
        PersonView: {
            id: string;
            name: string;
            offices: {
                id: string;
                office: string;
                for: components["schemas"]["SideView"] | null;
                period: string;
                /** @enum {string} */
                basis: "stated" | "observed";
                acting: boolean;
            }[];
            events: number;
            chronology: components["schemas"]["EventSummary"][];
            statements: components["schemas"]["StatementView"][];
        };
        PersonAnalysis: {
            on: string;
            basis: components["schemas"]["Basis"];
            met: number;
            encounters: components["schemas"]["Encounter"][];
            offices: components["schemas"]["OfficeMet"][];
            chaired: components["schemas"]["Chaired"][];
            places: components["schemas"]["PlaceSeen"][];
            calendar: components["schemas"]["MonthSeen"][];
            events: components["schemas"]["EventSummary"][];
            id: string;
            name: string;
        };
        Encounter: {
            events: string[];
            bilateral: number;
            first: string | null;
            latest: string | null;
            person: {
                id: string;
                name: string;
                office: string | null;
                for: components["schemas"]["SideView"] | null;
            };
            other: {
                id: string;
                name: string;
                office: string | null;
                for: components["schemas"]["SideView"] | null;
            };
            last: string;
            lastDate: string | null;
        };
        OfficeMet: {
            events: string[];
            bilateral: number;
            first: string | null;
            latest: string | null;
            office: string;
            for: components["schemas"]["SideView"] | null;
            persons: number;
        };
        Chaired: {
            mechanism: string;
            name: string;
            rounds: number[];
            events: string[];
            latest: string | null;
        };
        PlaceSeen: {
            place: string;
            state: string | null;
            latitude: number | null;
            longitude: number | null;
            ofState: boolean;
            abroad: boolean;
            events: string[];
            first: string | null;
            latest: string | null;
        };
        MonthSeen: {
            month: string;
            sure: number;
            possible: number;
            expected: number;
        };
        MetView: {
            on: string;
            basis: components["schemas"]["Basis"];
            met: number;
            encounters: components["schemas"]["Encounter"][];
            events: components["schemas"]["EventSummary"][];
        };
        OfficeAnalysis: {
            on: string;
            basis: components["schemas"]["Basis"];
            met: number;
            encounters: components["schemas"]["Encounter"][];
            offices: components["schemas"]["OfficeMet"][];
            chaired: components["schemas"]["Chaired"][];
            places: components["schemas"]["PlaceSeen"][];
            calendar: components["schemas"]["MonthSeen"][];
            events: components["schemas"]["EventSummary"][];
            id: string;
            title: string;
            for: components["schemas"]["SideView"] | null;
            holders: {
                id: string;
                name: string;
                events: string[];
            }[];
        };
        SearchView: {
            groups: {
                kind: components["schemas"]["SearchKind"];
                hits: components["schemas"]["SearchHit"][];
                next: string | null;
            }[];
        };
        /** @enum {string} */
        SearchKind: "event" | "person" | "mechanism" | "office" | "side" | "source" | "instrument" | "claim" | "quote" | "commitment";
        SearchHit: {
            kind: components["schemas"]["SearchKind"];
            id: string;
            title: components["schemas"]["MarkedText"];
            excerpt: components["schemas"]["MarkedText"] | null;
            /** @enum {string} */
            match: "name" | "word" | "prefix" | "stem" | "slip";
            date: string | null;
            at: {
                source: string;
                start: number;
                end: number;
            } | null;
            code: string | null;
        };
        MarkedText: {
            text: string;
            marks: {
                start: number;
                end: number;
            }[];
        };
        DyadSummary: {
            sides: components["schemas"]["SideView"][];
            events: number;
            first: string | null;
            latest: string | null;
            established: string | null;
            /** @enum {string|null} */
            basis: "stated" | "derived" | null;
        };
        RelationshipView: {
            sides: components["schemas"]["SideView"][];
            events: number;
            first: string | null;
            latest: string | null;
            established: string | null;
            /** @enum {string|null} */
            basis: "stated" | "derived" | null;
            id: string | null;
            derivations: components["schemas"]["DerivationView"][];
            anniversaries: number[];
            status: string | null;
            types: {
                type: components["schemas"]["EventType"];
                events: number;
            }[];
            notHeld: number;
            firstContact: components["schemas"]["EventSummary"] | null;
            latestContact: components["schemas"]["EventSummary"] | null;
            planned: components["schemas"]["EventSummary"] | null;
            mechanisms: {
                id: string;
                name: string;
                events: number;
                latestRound: number | null;
                latest: string | null;
            }[];
            statements: components["schemas"]["StatementView"][];
        };
        DerivationView: {
            rule: string;
            from: string;
            value: string;
            statements: string[];
        };
        NetworkView: {
            /** @enum {string} */
            of: "sides" | "people";
            from: number | null;
            to: number | null;
            on: string;
            halfLife: number;
            years: {
                first: number;
                last: number;
            } | null;
            nodes: components["schemas"]["NetworkNode"][];
            ties: components["schemas"]["NetworkTie"][];
            brokers: string[];
            all: {
                nodes: number;
                ties: number;
                communities: number;
                contacts: number;
                imprecise: number;
                undated: number;
                pivots: number;
            };
        };
        NetworkNode: {
            id: string;
            name: string;
            code: string | null;
            degree: number;
            weight: number;
            betweenness: number;
            participation: number;
            community: number;
        };
        NetworkTie: {
            one: string;
            two: string;
            events: number;
            weight: number;
            level: string | null;
            latest: string | null;
        };
        RelationshipAnalysis: {
            sides: components["schemas"]["SideView"][];
            on: string;
            by: components["schemas"]["TempoUnit"];
            basis: components["schemas"]["Basis"];
            tempo: components["schemas"]["TempoBucket"][];
            levels: components["schemas"]["LevelContacts"][];
            silences: components["schemas"]["Silence"][];
            since: components["schemas"]["Silence"] | null;
            changes: {
                unit: components["schemas"]["TempoUnit"];
                buckets: number;
                points: components["schemas"]["TempoChange"][];
            };
            mixBasis: components["schemas"]["Basis"];
            mix: components["schemas"]["MixEntry"][];
            uncoded: number;
            intensity: components["schemas"]["Intensity"][];
            mechanisms: components["schemas"]["MechanismStanding"][];
            matrix: components["schemas"]["CounterpartMatrix"];
            commitments: components["schemas"]["CommitmentStanding"][];
            instruments: components["schemas"]["InstrumentOnRecord"][];
            status: components["schemas"]["StatusPeriod"][];
            established: {
                date: string;
                derived: boolean;
                statements: string[];
                sources: components["schemas"]["SourceRef"][];
            } | null;
            anniversaries: components["schemas"]["Anniversary"][];
            planned: string[];
            events: components["schemas"]["EventSummary"][];
        };
        /** @enum {string} */
        TempoUnit: "month" | "quarter" | "year";
        TempoBucket: {
            bucket: string;
            from: string;
            to: string;
            sure: number;
            possible: number;
            expected: number;
            levels: {
                level: string | null;
                expected: number;
            }[];
            sources: number;
            events: string[];
        };
        LevelContacts: {
            level: string | null;
            contacts: number;
            first: components["schemas"]["EndContact"];
            latest: components["schemas"]["EndContact"];
        };
        EndContact: {
            event: string;
            date: string;
            certain: boolean;
        } | null;
        Silence: {
            from: string;
            to: string;
            shortest: number;
            longest: number;
            open: boolean;
            before: string[];
            after: string[];
        };
        TempoChange: {
            bucket: string;
            from: string;
            before: number;
            after: number;
            sourcesBefore: number;
            sourcesAfter: number;
            events: string[];
        };
        MixEntry: {
            plover: string;
            mode: string | null;
            events: string[];
        };
        Intensity: {
            bucket: string;
            from: string;
            to: string;
            cooperative: number;
            conflictual: number;
        };
        MechanismStanding: {
            id: string;
            name: string;
            state: components["schemas"]["MechanismState"];
            interval: number | null;
            /** @enum {string|null} */
            basis: "stated" | "observed" | null;
            cadence: string | null;
            rounds: number;
            latestRound: number | null;
            latest: components["schemas"]["EndContact"];
            events: string[];
        };
        /** @enum {string} */
        MechanismState: "active" | "late" | "dormant" | "unknown";
        CounterpartMatrix: {
            rows: {
                id: string;
                name: string;
            }[];
            columns: {
                id: string;
                name: string;
            }[];
            cells: {
                row: string;
                column: string;
                events: string[];
            }[];
            left: number;
        } | null;
        CommitmentStanding: {
            id: string;
            text: string;
            due: string | null;
            told: string | null;
            state: components["schemas"]["FollowUp"];
            reason: string;
            events: string[];
            statements: string[];
            sources: components["schemas"]["SourceRef"][];
        };
        /** @enum {string} */
        FollowUp: "kept" | "open" | "contradicted" | "unknown";
        InstrumentOnRecord: {
            id: string;
            name: string;
            kind: string | null;
            date: string | null;
            inForce: string | null;
            statements: string[];
            sources: components["schemas"]["SourceRef"][];
        };
        StatusPeriod: {
            status: string;
            period: string | null;
            /** @enum {string} */
            basis: "stated" | "observed";
            statements: string[];
            sources: components["schemas"]["SourceRef"][];
        };
        Anniversary: {
            of: string;
            years: number;
            date: string;
            derived: boolean;
            statements: string[];
            sources: components["schemas"]["SourceRef"][];
        };
        Briefing: {
            sides: components["schemas"]["SideView"][];
            title: string;
            on: string;
            sentences: components["schemas"]["BriefingSentence"][];
            citations: components["schemas"]["BriefingCitation"][];
            markdown: string;
        };
        BriefingSentence: {
            /** @enum {string} */
            section: "ties" | "contacts" | "tempo" | "mechanisms" | "pledges" | "ahead";
            text: string;
            citations: number[];
            more: number;
        };
        BriefingCitation: {
            number: number;
            /** @enum {string} */
            kind: "event" | "statement";
            id: string;
            label: string;
            sources: components["schemas"]["SourceRef"][];
        };
        ComparisonView: {
            on: string;
            by: components["schemas"]["TempoUnit"];
            relationships: {
                sides: components["schemas"]["SideView"][];
                basis: components["schemas"]["Basis"];
                tempo: components["schemas"]["TempoBucket"][];
                levels: components["schemas"]["LevelContacts"][];
                silences: components["schemas"]["Silence"][];
                since: components["schemas"]["Silence"] | null;
                changes: {
                    unit: components["schemas"]["TempoUnit"];
                    buckets: number;
                    points: components["schemas"]["TempoChange"][];
                };
                mix: components["schemas"]["MixEntry"][];
                mechanisms: components["schemas"]["MechanismStanding"][];
                commitments: components["schemas"]["CommitmentStanding"][];
            }[];
            events: components["schemas"]["EventSummary"][];
        };
        OfficeSummary: {
            id: string;
            title: string;
            for: components["schemas"]["SideView"] | null;
            holders: number;
        };
        HoldersView: {
            office: {
                id: string;
                title: string;
                for: components["schemas"]["SideView"] | null;
            };
            on: string;
            holders: components["schemas"]["HolderView"][];
        };
        HolderView: {
            person: {
                id: string;
                name: string;
            };
            office: {
                id: string;
                title: string;
                for: components["schemas"]["SideView"] | null;
            };
            period: string;
            /** @enum {string} */
            basis: "stated" | "observed";
            acting: boolean;
            conflicting: string | null;
            certain: boolean;
            statements: components["schemas"]["StatementView"][];
        };
        OfficeView: {
            id: string;
            title: string;
            for: components["schemas"]["SideView"] | null;
            holders: number;
            seats: number | null;
            tenures: components["schemas"]["TenureView"][];
            statements: components["schemas"]["StatementView"][];
        };
        TenureView: {
            person: {
                id: string;
                name: string;
            };
            office: {
                id: string;
                title: string;
                for: components["schemas"]["SideView"] | null;
            };
            period: string;
            /** @enum {string} */
            basis: "stated" | "observed";
            acting: boolean;
            conflicting: string | null;
        };
        QuestionView: {
            statement: string;
            score: number;
            reasons: string;
            words: components["schemas"]["EvidenceView"][];
            /** @enum {string} */
            kind: "Event";
            events: [
                components["schemas"]["EventSummary"],
                components["schemas"]["EventSummary"]
            ];
        } | {
            statement: string;
            score: number;
            reasons: string;
            words: components["schemas"]["EvidenceView"][];
            /** @enum {string} */
            kind: "Person";
            persons: [
                components["schemas"]["PersonSummary"],
                components["schemas"]["PersonSummary"]
            ];
        };
        ProposalPage: {
            items: components["schemas"]["ProposalSummary"][];
            next: string | null;
            total: number;
            seen: number;
        };
        ProposalSummary: {
            batch: string;
            entity: string;
            kind: string;
            title: string;
            source: components["schemas"]["SourceRef"];
            rule: string | null;
            confidence: number | null;
            likely: number | null;
            /** @enum {string} */
            state: "pending" | "accepted" | "rejected";
            edited: boolean;
        };
        ProposalView: {
            batch: string;
            entity: string;
            kind: string;
            title: string;
            source: components["schemas"]["SourceRef"];
            rule: string | null;
            confidence: number | null;
            likely: number | null;
            /** @enum {string} */
            state: "pending" | "accepted" | "rejected";
            edited: boolean;
            event: components["schemas"]["EventSummary"] | null;
            statements: components["schemas"]["StatementView"][];
            added: components["schemas"]["StatementView"][];
            spans: {
                start: number;
                end: number;
                exact: string;
            }[];
            instructions: string[];
            guidance: {
                property: string;
                instructions: string | null;
                values: string[] | null;
            }[];
            shortfalls: {
                property: string;
                /** @enum {string} */
                what: "missing" | "not in the vocabulary";
                value: string | null;
            }[];
            decided: {
                by: string;
                at: string;
                reason: string;
                batch: string;
            } | null;
            coded: {
                /** @enum {string} */
                verdict: "accepted" | "rejected";
                values: {
                    [key: string]: string[];
                };
                reason: string;
                at: string;
            } | null;
            seen: number;
        };
        /** @enum {string} */
        InstrumentKind: "treaty" | "agreement" | "memorandum" | "protocol" | "declaration" | "joint statement" | "joint communiqué" | "plan";
        RuleRecord: {
            rule: string;
            accepted: number;
            edited: number;
            rejected: number;
            pending: number;
            stated: number | null;
            likely: number | null;
        };
        Codebook: {
            name: string;
            version?: string | number;
            instructions?: string;
            kinds: {
                Event?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
                Instrument?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
                Relationship?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
                Commitment?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
                Person?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
                Claim?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
                Quote?: {
                    instructions?: string;
                    required?: string[];
                    properties?: {
                        [key: string]: {
                            instructions?: string;
                            values?: string[];
                        };
                    };
                };
            };
        } | null;
        CodingView: {
            batch: string;
            entity: string;
            kind: string;
            by: string;
            at: string;
            /** @enum {string} */
            verdict: "accepted" | "rejected";
            values: {
                [key: string]: string[];
            };
            meanings: {
                [key: string]: string[];
            } | null;
            reason: string;
        };
        CoderView: {
            by: string;
            coded: number;
        };
        AgreementView: {
            coders: string[];
            units: number;
            variables: {
                variable: string;
                units: number;
                agreed: number;
                alpha: number | null;
            }[];
            differences: {
                batch: string;
                entity: string;
                variable: string;
                readings: {
                    by: string;
                    value: string;
                    reason: string | null;
                }[];
            }[];
            proposals: components["schemas"]["ProposalSummary"][];
        };
        KindView: {
            kind: components["schemas"]["EntityKind"];
            properties: components["schemas"]["PropertyView"][];
        };
        /** @enum {string} */
        EntityKind: "State" | "Organisation" | "Person" | "Office" | "Mechanism" | "Event" | "Instrument" | "Commitment" | "Claim" | "Quote" | "Relationship" | "Place" | "Materiel" | "Topic" | "Codebook";
        PropertyView: {
            name: string;
            label: string;
            types: string[];
            of: components["schemas"]["EntityKind"][] | null;
            scheme: string | null;
            codes: string[] | null;
            /** @enum {string} */
            cardinality: "one" | "many";
            qualifiers: {
                name: string;
                label: string;
                types: string[];
                of: components["schemas"]["EntityKind"][] | null;
                scheme: string | null;
                codes: string[] | null;
            }[];
        };
        BatchPage: {
            items: components["schemas"]["BatchView"][];
            next: string | null;
            total: number;
        };
        /** @enum {string} */
        Rank: "preferred" | "normal" | "deprecated";
        Citation: {
            start: number;
            end: number;
            exact: string;
            source?: string;
        };
        EntityView: {
            id: string;
            kind: components["schemas"]["SubjectKind"];
            key: string | null;
            title: string;
            merged: string[];
            statements: components["schemas"]["StatementView"][];
        };
        /** @enum {string} */
        SubjectKind: "State" | "Organisation" | "Person" | "Office" | "Mechanism" | "Event" | "Instrument" | "Commitment" | "Claim" | "Quote" | "Relationship" | "Place" | "Materiel" | "Topic" | "Codebook" | "Statement" | "Batch";
        StoryRecord: {
            title: string | null;
            publisher: string | null;
            published: string | null;
            language: string;
            events: components["schemas"]["ProposedEvent"][];
            quotes: components["schemas"]["ProposedQuote"][];
            claims: components["schemas"]["ProposedClaim"][];
            instruments: components["schemas"]["ProposedInstrument"][];
            offices: components["schemas"]["ProposedOffice"][];
            relations: components["schemas"]["ProposedRelation"][];
            commitments: components["schemas"]["ProposedCommitment"][];
            suggestions: components["schemas"]["ProposedSuggestion"][];
            assertions: {
                span: {
                    start: number;
                    end: number;
                    exact: string;
                };
                /** @enum {string} */
                kind: "round" | "cadence" | "nth";
                number: number | null;
                cadence: components["schemas"]["Cadence"];
                window: {
                    /** @enum {string} */
                    kind: "length";
                    count: number;
                    /** @enum {string} */
                    unit: "day" | "week" | "month" | "year";
                } | {
                    /** @enum {string} */
                    kind: "calendar";
                    /** @enum {string} */
                    unit: "week" | "month" | "year";
                } | {
                    /** @enum {string} */
                    kind: "since";
                    date: string;
                } | {
                    /** @enum {string} */
                    kind: "ever";
                } | null;
                types: components["schemas"]["EventType"][];
                persons: string[];
                anywhere: boolean;
                selecting: string | null;
                event: number | null;
            }[];
            notices: string[];
        };
        ProposedEvent: {
            type: components["schemas"]["EventType"];
            status: components["schemas"]["EventStatus"];
            /** @enum {boolean} */
            postponed?: true;
            date: string | null;
            counted?: {
                /** @enum {string} */
                direction: "before" | "after" | "same";
                least: number;
                most: number | null;
                /** @enum {string} */
                unit: "day" | "week" | "month" | "year";
                from: number;
            };
            place: string | null;
            sides: string[];
            participants: components["schemas"]["Participant"][];
            mechanism: components["schemas"]["MechanismRef"];
            materiel: string[];
            topics: string[];
            level?: string | null;
            coding?: components["schemas"]["EventCoding"];
            fields: {
                [key: string]: {
                    start: number;
                    end: number;
                    exact: string;
                }[];
            };
            derived: components["schemas"]["Derivation"][];
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        Participant: {
            name: string;
            office: string | null;
            for: string | null;
            role: components["schemas"]["ParticipantRole"];
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
        };
        MechanismRef: {
            name: string;
            round: number | null;
            cadence: components["schemas"]["Cadence"];
        } | null;
        EventCoding: {
            plover: string;
            mode: string | null;
            contexts: string[];
            cameo: string;
            goldstein: number | null;
        } | null;
        Derivation: {
            field: string;
            rule: string;
            from: {
                start: number;
                end: number;
                exact: string;
            }[];
        };
        ProposedQuote: {
            speaker: string | null;
            text: string;
            start: number;
            end: number;
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        ProposedClaim: {
            text: string;
            attribution: string | null;
            polarity: components["schemas"]["Polarity"];
            start: number;
            end: number;
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        ProposedInstrument: {
            name: string;
            kind: components["schemas"]["InstrumentKind"];
            date: string | null;
            parties: string[];
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        ProposedOffice: {
            person: string;
            office: string;
            for: string | null;
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        ProposedRelation: {
            parties: string[];
            established: string | null;
            anniversary: number | null;
            status: string | null;
            derived: components["schemas"]["Derivation"][];
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        ProposedCommitment: {
            parties: string[];
            text: string;
            due?: string | null;
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
        ProposedSuggestion: {
            type: components["schemas"]["EventType"];
            date: string | null;
            sides: string[];
            persons: string[];
            evidence: {
                start: number;
                end: number;
                exact: string;
            }[];
            rule: string;
            confidence: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getWorkspace: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        sources: number;
                        events: number;
                        mechanisms: number;
                        people: number;
                        statements: number;
                        version: string;
                        ledger: string | null;
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description ISO 3166-1 alpha-3 code or organisation; repeated, all of them take part */
                side?: string | string[];
                /** @description EDTF; events that may lie on or after it */
                from?: string;
                /** @description EDTF; events that may lie on or before it */
                to?: string;
                type?: components["schemas"]["EventType"];
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events; `total` counts all that pass the filter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventSummary"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["EventSummary"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The filter is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventsById: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceSummary"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["SourceSummary"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    publisher?: string;
                    /**
                     * @description A date such as 2024-11-14
                     * @example 2024-11-14
                     */
                    published?: string;
                    /** Format: uri */
                    url?: string;
                    /** @enum {string} */
                    format?: "text" | "markdown" | "html" | "pdf" | "docx" | "eml";
                    /** @description Id of the source of which it is a later text; one from the same address is so in any case */
                    revises?: string;
                    /** @description The text; without one the page at `url` is fetched */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The same text was on record already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: components["schemas"]["SourceRef"];
                        added: boolean;
                        events: {
                            id: string;
                            title: string;
                            isNew: boolean;
                        }[];
                        revision: {
                            document: string;
                            found: number;
                            lost: number;
                        } | null;
                        notices: string[];
                    };
                };
            };
            /** @description The story has been added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: components["schemas"]["SourceRef"];
                        added: boolean;
                        events: {
                            id: string;
                            title: string;
                            isNew: boolean;
                        }[];
                        revision: {
                            document: string;
                            found: number;
                            lost: number;
                        } | null;
                        notices: string[];
                    };
                };
            };
            /** @description The story cannot be read; nothing was added */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The story is too large; nothing was added */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The page cannot be fetched, or a page or document does not hold its text or takes too long to read */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSourcesById: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description Without the records that rest on its words: its text alone, as a coder reads it */
                records?: "none";
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLost: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                source?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 1000 if not given, which is the most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of words, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LostView"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["LostView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSourcesByIdExplanation: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text sentence by sentence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSourcesUpload: {
        parameters: {
            query?: {
                title?: string;
                publisher?: string;
                /** @description A date such as 2024-11-14 */
                published?: string;
                url?: string;
                format?: "text" | "markdown" | "html" | "pdf" | "docx" | "eml";
                /** @description Id of the source of which it is a later text; one from the same address is so in any case */
                revises?: string;
            };
            header: {
                /** @description Name of the file, percent-encoded */
                "x-filename": string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The same text was on record already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: components["schemas"]["SourceRef"];
                        added: boolean;
                        events: {
                            id: string;
                            title: string;
                            isNew: boolean;
                        }[];
                        revision: {
                            document: string;
                            found: number;
                            lost: number;
                        } | null;
                        notices: string[];
                    };
                };
            };
            /** @description The story has been added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: components["schemas"]["SourceRef"];
                        added: boolean;
                        events: {
                            id: string;
                            title: string;
                            isNew: boolean;
                        }[];
                        revision: {
                            document: string;
                            found: number;
                            lost: number;
                        } | null;
                        notices: string[];
                    };
                };
            };
            /** @description The story cannot be read; nothing was added */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The story is too large; nothing was added */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The page cannot be fetched, or a page or document does not hold its text or takes too long to read */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMechanisms: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mechanisms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MechanismSummary"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["MechanismSummary"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMechanismsById: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mechanism */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MechanismView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such mechanism */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMechanismsByIdAnalysis: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analysis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MechanismAnalysis"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such mechanism */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChecks: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description Id of a source: all that its text says */
                source?: string;
                /** @description Id of an event: what its sources say of it, the first 20 of them */
                event?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checks, source by source, those without any left out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceChecks"][];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Neither a source nor an event is given */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source or event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgenda: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description The last day that is looked ahead to: a year on if not given */
                until?: string;
                /** @description Tell also what was put on record after this day */
                since?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agenda, late items first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgendaIcs: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description The last day that is looked ahead to: a year on if not given */
                until?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChangesAtom: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description Batches after this day */
                since?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonSummary"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["PersonSummary"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleById: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleByIdAnalysis: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description Only events that can fall on or after this day */
                from?: string;
                /** @description Only events that can fall on or before this day */
                to?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings, each with the events that it rests on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnalysis"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeopleByIdMet: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description Only events that can fall on or after this day */
                from?: string;
                /** @description Only events that can fall on or before this day */
                to?: string;
                /** @description Id of a person: only encounters with them */
                other?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The encounters, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficesByIdAnalysis: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description Only events that can fall on or after this day */
                from?: string;
                /** @description Only events that can fall on or before this day */
                to?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings, each with the events that it rests on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnalysis"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such office */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSides: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 1000 if not given, which is the most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sides with the number of their events, by their names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            events: number;
                        }[];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": {
                        code: string;
                        name: string;
                        events: number;
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                /** @description Words, "phrases" and beginnings*; all must be found */
                q: string;
                /** @description Only hits of this kind; repeated, of these kinds */
                kind?: components["schemas"]["SearchKind"] | components["schemas"]["SearchKind"][];
                /** @description Hits of each kind: 5 if not given, 50 at most */
                limit?: string;
                /** @description `next` of the hits before; with one kind alone */
                cursor?: string;
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hits, with the offsets of the words that were found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The search holds no word, or too much */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelationships: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description Only pairs with this side: its code or a name */
                side?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of pairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DyadSummary"][];
                        next: string | null;
                    };
                    "application/x-ndjson": components["schemas"]["DyadSummary"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelationshipsBySides: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Codes or names, joined by + */
                sides: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The relationship */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fewer than two sides */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A side is not on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNetwork: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description What the nodes are */
                of?: "sides" | "people";
                /** @description First year */
                from?: string;
                /** @description Last year */
                to?: string;
                /** @description Years after which a contact counts half */
                halfLife?: string;
                /** @description Most nodes to show, the heaviest first: 5000 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelationshipsBySidesAnalysis: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description Only events that can fall on or after this day */
                from?: string;
                /** @description Only events that can fall on or before this day */
                to?: string;
                /** @description Stretch of the calendar by which events are counted: year if not given */
                by?: "month" | "quarter" | "year";
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Codes or names, joined by + */
                sides: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings, each with the events that it rests on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipAnalysis"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fewer than two sides, or not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A side is not on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelationshipsBySidesBriefing: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Codes or names, joined by + */
                sides: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The briefing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Briefing"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fewer than two sides, or not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A side is not on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelationshipsBySidesBriefingByFormat: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Codes or names, joined by + */
                sides: string;
                format: "markdown" | "html" | "docx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file; its type is that of the format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fewer than two sides, or not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A side is not on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompare: {
        parameters: {
            query: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC) */
                on?: string;
                /** @description Only events that can fall on or after this day */
                from?: string;
                /** @description Only events that can fall on or before this day */
                to?: string;
                /** @description Stretch of the calendar by which events are counted: year if not given */
                by?: "month" | "quarter" | "year";
                /** @description Repeated, once for each relationship */
                sides: string | string[];
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The relationships in the order given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Fewer than two sides, or not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A side is not on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOffices: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of offices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfficeSummary"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["OfficeSummary"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficesHolders: {
        parameters: {
            query: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description In words, or an id */
                office: string;
                /** @description A day */
                on: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The holders, those who surely held it first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldersView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The day is none, or the words do not say whose office it is */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such office */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfficesById: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The office */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such office */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConflicts: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                entity?: string;
                state?: "open" | "resolved";
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 1000 if not given, which is the most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conflicts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConflictView"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["ConflictView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuestions: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                event?: string;
                person?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 1000 if not given, which is the most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of open questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuestionView"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["QuestionView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposals: {
        parameters: {
            query?: {
                state?: "pending" | "accepted" | "rejected";
                source?: string;
                kind?: string;
                order?: "value" | "text";
                /** @description The name of a coder: what they have not coded, whatever was decided about it, as its story told it, without what others decided or coded of it */
                for?: string;
                /** @description With `for`: only what this other coder has coded */
                of?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of proposals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposalsAbove: {
        parameters: {
            query: {
                likely: string;
                source?: string;
                kind?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposalsByBatchByEntity: {
        parameters: {
            query?: {
                /** @description The name of a coder: what they have not coded, whatever was decided about it, as its story told it, without what others decided or coded of it */
                for?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                batch: string;
                entity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such proposal */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProposalsAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    proposals: {
                        batch: string;
                        entity: string;
                    }[];
                    seen?: number;
                    own?: string[];
                    incomplete?: boolean;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProposalsAcceptAbove: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    likely: number;
                    source?: string;
                    kind?: string;
                };
            };
        };
        responses: {
            /** @description Nothing is so likely; nothing was changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        accepted: 0;
                    };
                };
            };
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProposalsByBatchByEntityReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                batch: string;
                entity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    seen?: number;
                    own?: string[];
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProposalsByBatchByEntitySplit: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                batch: string;
                entity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description It is an event of its own, with this id */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                        made: string;
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReviewUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    /**
                     * @description Only the last coding, or the last of all else
                     * @enum {string}
                     */
                    among?: "decisions" | "codings";
                };
            };
        };
        responses: {
            /** @description It is taken back; `undone` is its batch */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                        undone: string;
                        note: string;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is left to take back */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    event?: {
                        type: components["schemas"]["EventType"];
                        status: components["schemas"]["EventStatus"];
                        date?: string | null;
                        place?: string | null;
                        /** @default [] */
                        sides?: string[];
                        /** @default [] */
                        participants?: {
                            name: string;
                            office?: string | null;
                            for?: string | null;
                            role?: components["schemas"]["ParticipantRole"];
                        }[];
                        mechanism?: {
                            name: string;
                            round?: number | null;
                            cadence?: components["schemas"]["Cadence"];
                        } | null;
                        /** @default [] */
                        topics?: string[];
                        /** @default [] */
                        materiel?: string[];
                    };
                    claim?: {
                        text: string;
                        attribution?: string | null;
                        polarity?: components["schemas"]["Polarity"];
                    };
                    quote?: {
                        text: string;
                        speaker?: string | null;
                    };
                    instrument?: {
                        name: string;
                        kind: components["schemas"]["InstrumentKind"];
                        date?: string | null;
                        /** @default [] */
                        parties?: string[];
                    };
                    commitment?: {
                        text: string;
                        due?: string | null;
                        /** @default [] */
                        parties?: string[];
                    };
                    relation?: {
                        /** @default [] */
                        parties?: string[];
                        established?: string | null;
                        anniversary?: number | null;
                        status?: string | null;
                    };
                    office?: {
                        person: string;
                        office: string;
                        for?: string | null;
                    };
                    source?: string;
                    /** @default [] */
                    words?: {
                        start: number;
                        end: number;
                        exact: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description It is on record, under this id */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                        entity: string;
                    };
                };
            };
            /** @description The record is not valid; nothing was stored */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot stand beside what is on record; nothing was stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules, those with most decisions first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleRecord"][];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCodebook: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codebook, as YAML and as read; null where none was set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string | null;
                        codebook: components["schemas"]["Codebook"];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postCodebook: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodings: {
        parameters: {
            query?: {
                by?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 1000 if not given, which is the most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of codings, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodingView"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["CodingView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCodings: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    batch: string;
                    entity: string;
                    /** @enum {string} */
                    verdict: "accepted" | "rejected";
                    /**
                     * @description Values that the reviewer reads otherwise than the record of the story, by property
                     * @default {}
                     */
                    values?: {
                        [key: string]: string[];
                    };
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoders: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coders, by their names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CoderView"][];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their agreement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kinds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KindView"][];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getBatches: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of batches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBatchesByIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatements: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description Only those of this property */
                property?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Items in a page: 50 if not given, 200 at most */
                limit?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of statements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatementView"][];
                        next: string | null;
                        total: number;
                    };
                    "application/x-ndjson": components["schemas"]["StatementView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStatementsByIdRetract: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStatementsByIdRank: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    rank: components["schemas"]["Rank"];
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStatementsByIdCorrect: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    /** @description As it is written: EDTF for a date, a code, words; an entity by id, code or name. Left out, the value stays */
                    value?: string;
                    words?: components["schemas"]["Citation"][];
                    /** @description By name, such as { "round": "20" }; one that is empty is taken away */
                    qualifiers?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStatementsByIdKeep: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    /** @description The words by which the later text says it, as they stand there once */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStatementsByIdConflicting: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntitiesByIdStatements: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has the id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a day */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEntitiesByIdStatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    property: string;
                    /** @description As it is written: EDTF for a date, a code, words; an entity by id, code or name */
                    value: string;
                    qualifiers?: {
                        [key: string]: string;
                    };
                    words?: {
                        start: number;
                        end: number;
                        exact: string;
                        source: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEntities: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    /** @enum {string} */
                    kind: "Person" | "Mechanism" | "State" | "Organisation";
                    name: string;
                    /** @default [] */
                    parties?: string[];
                    type?: components["schemas"]["EventType"];
                };
            };
        };
        responses: {
            /** @description It was on record already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entity: string;
                        batch: string | null;
                    };
                };
            };
            /** @description It is on record */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entity: string;
                        batch: string | null;
                    };
                };
            };
            /** @description The request is not valid; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEntitiesByIdMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    /** @description Id of the other entity */
                    with: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEntitiesByIdSeparate: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer in which the thing was seen: 412 where something was decided or said of it since */
                "If-Match"?: string;
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for whoever asks later */
                    reason: string;
                    /** @description Who decides */
                    by?: string;
                    /** @description Id of the other entity */
                    with: string;
                };
            };
        };
        responses: {
            /** @description It is decided; `batch` is what takes it back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        seq: number;
                        statements: string[];
                    };
                };
            };
            /** @description The request is not valid, or the id is of another kind; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such id on record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was decided already, or may not be; nothing was changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It changed since the answer whose tag is given in If-Match; nothing was changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The formats */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            description: string;
                        }[];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getExportByFormat: {
        parameters: {
            query?: {
                /** @description The record as it stood at the end of this day (UTC), or at an instant */
                asOf?: string;
                /** @description ISO 3166-1 alpha-3 code or organisation; repeated, all of them take part */
                side?: string | string[];
                /** @description EDTF; events that may lie on or after it */
                from?: string;
                /** @description EDTF; events that may lie on or before it */
                to?: string;
                type?: components["schemas"]["EventType"];
                /** @description Id: only its rounds */
                mechanism?: string;
                /** @description Id: only events in which they took part */
                person?: string;
                /** @description Only what rests on more than suggestions */
                accepted?: "true" | "false";
                /** @description Of csv: one table alone, not as an archive */
                table?: "events" | "participants" | "mechanisms" | "people" | "tenures" | "states" | "organisations" | "instruments" | "commitments" | "relationships" | "quotes" | "claims" | "sources" | "statements";
            };
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path: {
                format: "csv" | "xlsx" | "parquet" | "json" | "jsonl" | "phoenix" | "icews" | "gdelt" | "polecat" | "jsonld" | "turtle" | "followthemoney" | "icalendar" | "atom" | "geojson" | "timelinejs" | "graphml" | "gexf" | "site";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file; its type is that of the format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such format, or the filter is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Lines, packed by gzip and sealed (application/gzip) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getVerify: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of an answer that is at hand: 304 where it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found; no faults where all is whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many are on record */
                        batches: number;
                        /** @description Hash of the last batch, which stands for all */
                        head: string;
                        /** @description What is wrong, each in a sentence; the first hundred */
                        faults: string[];
                    };
                };
            };
            /** @description The answer at hand is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postImportSuggest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file, with its name
                     */
                    file: string;
                    /** @description Of a workbook, the sheet; else the first */
                    sheet?: string;
                    /**
                     * @description What a row is about; else it is supposed
                     * @enum {string}
                     */
                    kind?: "State" | "Organisation" | "Person" | "Office" | "Mechanism" | "Event" | "Instrument" | "Commitment" | "Claim" | "Quote" | "Relationship" | "Place" | "Materiel" | "Topic" | "Codebook";
                };
            };
        };
        responses: {
            /** @description The columns and the mapping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mapping: {
                            dataset: string;
                            title?: string;
                            publisher?: string;
                            /** @default en */
                            language: string;
                            separator?: string;
                            /** @default true */
                            quotes: boolean;
                            sheet?: string;
                            kind: components["schemas"]["EntityKind"];
                            id?: string;
                            dates?: string[];
                            attribution?: string | {
                                column?: string;
                                columns?: string[];
                                value?: string;
                                dates?: string[];
                                map?: {
                                    [key: string]: string;
                                };
                            };
                            properties: {
                                [key: string]: string | {
                                    column?: string;
                                    columns?: string[];
                                    value?: string;
                                    dates?: string[];
                                    map?: {
                                        [key: string]: string;
                                    };
                                    from?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    to?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    split?: string;
                                    required?: boolean;
                                    side?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    qualifiers?: {
                                        [key: string]: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    valid?: {
                                        from?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                        to?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                } | (string | {
                                    column?: string;
                                    columns?: string[];
                                    value?: string;
                                    dates?: string[];
                                    map?: {
                                        [key: string]: string;
                                    };
                                    from?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    to?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    split?: string;
                                    required?: boolean;
                                    side?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    qualifiers?: {
                                        [key: string]: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    valid?: {
                                        from?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                        to?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                })[];
                            };
                        };
                        columns: {
                            name: string;
                            filled: number;
                            distinct: number;
                            samples: string[];
                            values: string[] | null;
                            dates: string[] | null;
                            split: string | null;
                        }[];
                        rows: number;
                        sheet: string | null;
                        sheets: string[] | null;
                        head: string;
                        notes: string[];
                    };
                };
            };
            /** @description It is no table that can be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Reading it took too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The mapping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mapping: {
                            dataset: string;
                            title?: string;
                            publisher?: string;
                            /** @default en */
                            language: string;
                            separator?: string;
                            /** @default true */
                            quotes: boolean;
                            sheet?: string;
                            kind: components["schemas"]["EntityKind"];
                            id?: string;
                            dates?: string[];
                            attribution?: string | {
                                column?: string;
                                columns?: string[];
                                value?: string;
                                dates?: string[];
                                map?: {
                                    [key: string]: string;
                                };
                            };
                            properties: {
                                [key: string]: string | {
                                    column?: string;
                                    columns?: string[];
                                    value?: string;
                                    dates?: string[];
                                    map?: {
                                        [key: string]: string;
                                    };
                                    from?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    to?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    split?: string;
                                    required?: boolean;
                                    side?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    qualifiers?: {
                                        [key: string]: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    valid?: {
                                        from?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                        to?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                } | (string | {
                                    column?: string;
                                    columns?: string[];
                                    value?: string;
                                    dates?: string[];
                                    map?: {
                                        [key: string]: string;
                                    };
                                    from?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    to?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    split?: string;
                                    required?: boolean;
                                    side?: string | {
                                        column?: string;
                                        columns?: string[];
                                        value?: string;
                                        dates?: string[];
                                        map?: {
                                            [key: string]: string;
                                        };
                                    };
                                    qualifiers?: {
                                        [key: string]: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    valid?: {
                                        from?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                        to?: string | {
                                            column?: string;
                                            columns?: string[];
                                            value?: string;
                                            dates?: string[];
                                            map?: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                })[];
                            };
                        };
                        yaml: string;
                    };
                };
            };
            /** @description It is no mapping */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was sent with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file, with its name
                     */
                    file: string;
                    /** @description What the columns of a table mean: YAML or JSON */
                    mapping?: string;
                    /** @description The format: us-visits, us-travels, followthemoney, wikidata, icalendar, table; else by the file */
                    as?: string;
                    /**
                     * @description Tells what it would come to, and stores nothing
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                };
            };
        };
        responses: {
            /** @description JSON Lines (application/jsonl): `progress` while it goes on, then each `row`, then the `end` with the ids of the batches; a `problem` where it ended before that */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The file or the mapping cannot be read; nothing was stored */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large; nothing was stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Reading it took too long; nothing was stored */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of this request alone: sent again with it, it is done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    publisher?: string;
                    /**
                     * @description A date such as 2024-11-14
                     * @example 2024-11-14
                     */
                    published?: string;
                    /** Format: uri */
                    url?: string;
                    /** @enum {string} */
                    format?: "text" | "markdown" | "html" | "pdf" | "docx" | "eml";
                    /** @description Id of the source of which it is a later text; one from the same address is so in any case */
                    revises?: string;
                    /** @description The text; without one the page at `url` is fetched */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description What the text proposes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryRecord"];
                };
            };
            /** @description The story cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The story is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The page cannot be fetched, or a page or document does not hold its text or takes too long to read */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
}
