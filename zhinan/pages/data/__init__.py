"""The guide as public data: JSON files and their schemas, see the data contract."""

from zhinan.pages.data.documents import documents, place_document, schema_documents, shared_documents

__all__ = ["documents", "place_document", "schema_documents", "shared_documents"]
