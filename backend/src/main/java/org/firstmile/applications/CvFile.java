package org.firstmile.applications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application's CV as it came, without a name. Read by the candidate's own operations only. */
@Entity
@Table(name = "application_cv")
class CvFile extends PanacheEntityBase {
    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Enumerated(EnumType.STRING)
    CvKind kind;

    byte[] content;

    @Column(insertable = false, updatable = false)
    int bytes;

    /** What the application has, without loading it. */
    static @Nullable MyCv of(UUID application) {
        return find("applicationId", application).project(MyCv.class).firstResult();
    }
}
