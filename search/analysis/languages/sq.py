"""Albanian."""

from search.analysis.language import Language, words
from search.analysis.stemming import unstemmed

LANGUAGE = Language(
    code="sq",
    name="shqip",
    stem=unstemmed,
    stopwords=words(
        """
        a ai ajo aq as asaj ashtu asnjë ata atij ato atyre atë cila cilat cili cilën cilët deri dhe disa do duke
        e edhe i ia im ime ishin ishte iu jam janë je jemi jeni jo jonë ju juaj ka kam kanë ke kemi keni kishin
        kishte kjo ku kundër kur ky kësaj këta këtij këto këtyre këtë ma mbi me megjithatë mes mos mua mund më
        na ndaj ndër ndërsa ne neve nga një nuk në nën nëpër nëse ose pa para pas pasi po por pra prej për
        përmes përse qe qenë qoftë që rreth s sa saj se secili sepse shumë si sipas së t ta te tek ti tij tillë
        ty tyre të u unë vet vetëm ynë çdo çfarë është
        """
    ),
    source="our own list of function words",
)
