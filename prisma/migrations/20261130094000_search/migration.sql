-- Search: what can be found, one row each, and the words that it is spelled with. Both are filled by libs/db/src/search.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "search_entry" (
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_words" TEXT NOT NULL,
    "context_words" TEXT NOT NULL,
    "other_words" TEXT NOT NULL,
    "document" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.english', "title_words"), 'A')
        || setweight(to_tsvector('pg_catalog.english', "context_words"), 'B')
        || setweight(to_tsvector('pg_catalog.english', "other_words"), 'C')
    ) STORED,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("kind", "record_id"),
    CONSTRAINT "search_entry_kind_known" CHECK ("kind" IN (
        'page', 'chart', 'vendor', 'product', 'milestone', 'estimate', 'observation', 'driver', 'source'
    )),
    CONSTRAINT "search_entry_address_local" CHECK ("address" ~ '^/([^/]|$)')
);

CREATE INDEX "search_entry_document_idx" ON "search_entry" USING GIN ("document");

CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT,
    "uses" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "search_word_stem_idx" ON "search_word"("stem");

-- The extension may have been there before, in a schema that is not on this database's search path: it is named wherever it is used.
DO $$
DECLARE
    place TEXT;
BEGIN
    SELECT nspname INTO STRICT place
    FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
    WHERE extname = 'pg_trgm';
    EXECUTE format('CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" %I.gin_trgm_ops)', place);
    EXECUTE format(
        $body$
        CREATE FUNCTION search_words_like(asked TEXT) RETURNS TABLE (word TEXT, uses INTEGER) LANGUAGE sql STABLE AS $inner$
            SELECT w.word, w.uses FROM search_word AS w
            WHERE w.word OPERATOR(%1$I.%%) asked
            ORDER BY %1$I.similarity(w.word, asked) DESC, w.uses DESC, w.word
            LIMIT 20
        $inner$
        $body$,
        place
    );
END $$;
