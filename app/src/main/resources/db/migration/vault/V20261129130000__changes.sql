-- By which transaction each revision was written, so that whoever remembers what a case comes to asks only for what is new: every row of a transaction that
-- was not over when they last asked. The rows that are there get none: nobody remembers anything from before this server started. PostgreSQL keeps the
-- same number in the head of each row, so a seized disk tells no more than before.
alter table sealed_item add column written xid8;
alter table sealed_item alter column written set default pg_current_xact_id();
create index sealed_item_of_change on sealed_item (written);
