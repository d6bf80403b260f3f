-- A summary can be a table of what became of each opinion.
ALTER TYPE "SummaryTemplate" ADD VALUE 'opinions';
