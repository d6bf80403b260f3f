-- A token that does what only administrators may do; one made to write no longer does.
ALTER TYPE "TokenScope" ADD VALUE 'admin';
